package io.hallbridge.setting;

import io.hallbridge.finding.Text;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads YAML files into {@link Setting}s. A file that cannot be read is a problem and an absent setting. */
public final class Settings {
    private static final int ALIASES = 50;
    private static final int CHARACTERS = 8 * 1024 * 1024;

    private Settings() {}

    /** Reads a file in UTF-8; {@code shownAs} is the name that problems give it. */
    public static Setting read(Path file, String shownAs, Problems problems) {
        try {
            return parse(Files.readString(file), shownAs, problems);
        } catch (NoSuchFileException absent) {
            return absent(shownAs, SettingWords.NOT_A_FILE, problems);
        } catch (CharacterCodingException otherCharset) {
            return absent(shownAs, SettingWords.NOT_UTF8, problems);
        } catch (IOException unreadable) {
            return absent(shownAs, SettingWords.NOT_READABLE, problems);
        }
    }

    /** Reads YAML from a text. */
    public static Setting parse(String yaml, String shownAs, Problems problems) {
        LoadSettings strict = LoadSettings.builder()
                .setLabel(shownAs)
                .setSchema(new FailsafeSchema()) // whether a text is a number or a date is for its reader to say
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(ALIASES)
                .setCodePointLimit(CHARACTERS)
                .build();
        try {
            Optional<Node> root = new Compose(strict).composeString(yaml);
            if (root.isEmpty()) {
                return absent(shownAs, SettingWords.EMPTY, problems);
            }
            return new Setting(shownAs, "", root.get(), 1, problems);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(shownAs, line, "", SettingWords.syntax(broken.getProblem()));
        } catch (YamlEngineException broken) {
            problems.add(shownAs, 0, "", SettingWords.syntax(String.valueOf(broken.getMessage())));
        }
        return new Setting(shownAs, "", null, 0, problems);
    }

    private static Setting absent(String shownAs, Text text, Problems problems) {
        problems.add(shownAs, 0, "", text);
        return new Setting(shownAs, "", null, 0, problems);
    }
}
