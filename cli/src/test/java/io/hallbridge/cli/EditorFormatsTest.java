package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an editor knows of the files in a new workspace. */
class EditorFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINE = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)\n");

    @TempDir
    private Path folder;

    private Path made() {
        Shell.in(folder).run("init", "hall").ends(Exit.DONE);
        return folder.resolve("hall");
    }

    /** Whether an editor that follows a file's first line has nothing to say against a text in its place. */
    private static boolean agrees(Path file, String yaml) throws IOException {
        Matcher line = LINE.matcher(Files.readString(file));
        assertThat(line.lookingAt()).as("first line of " + file).isTrue();
        JsonNode schema =
                JSON.readTree(file.resolveSibling(line.group(1)).normalize().toFile());
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JSON.<JsonNode>valueToTree(loaded))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallbridge.yaml", "mappings/example/powers.yaml"})
    void what_init_writes_leads_an_editor_to_its_form_and_has_it(String name) throws IOException {
        Path file = made().resolve(name);
        String yaml = Files.readString(file);

        assertThat(agrees(file, yaml)).isTrue();
        assertThat(agrees(file, yaml + "\nunheard-of: 1\n")).isFalse();
    }

    @Test
    void every_shipped_form_is_put_there() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("../mappings/src/main/resources/formats"));
                Stream<Path> there = Files.list(made().resolve("formats"))) {
            assertThat(there.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            shipped.map(file -> file.getFileName().toString()).toList());
        }
    }
}
