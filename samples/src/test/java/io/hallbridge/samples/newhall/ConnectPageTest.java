package io.hallbridge.samples.newhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.samples.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ten steps of the pages that tell how a hall is connected are those that lead to the sample. */
class ConnectPageTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Path PROFILE = Path.of("new-hall/profiles/cloud-city.yaml");

    @TempDir
    Path folder;

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../docs").resolve(name));
    }

    private static List<String> blocks(String page) {
        return BLOCK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect-a-hall.md", "connect-a-hall.zh-CN.md"})
    void what_the_page_has_one_write_is_the_samples_profile(String name) throws IOException {
        Map<String, Object> profile = read(Files.readString(PROFILE));
        Map<String, Object> written = new LinkedHashMap<>();
        blocks(page(name)).forEach(block -> written.putAll(read(block)));
        for (String section : List.of("send", "auth", "answer")) {
            assertThat(written.get(section)).as(section).isEqualTo(profile.get(section));
        }
    }

    @Test
    void what_the_page_shows_of_the_first_replay_is_what_is_printed() throws IOException {
        String page = page("connect-a-hall.zh-CN.md");
        String exchanges = blocks(page).stream()
                .filter(block -> block.startsWith("at: "))
                .findFirst()
                .orElseThrow();
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(folder.resolve("hallbridge.yaml"), "region: \"522601\"\n");
        Files.copy(PROFILE, profiles.resolve("cloud-city.yaml"));
        Files.writeString(profiles.resolve("cloud-city.exchanges.yaml"), exchanges);
        Typed typed = Typed.in(folder, "profiles", "test", "cloud-city");
        assertThat(typed.exit()).as(typed.toString()).isEqualTo(4);
        assertThat(page).contains("$ hallbridge profiles test cloud-city\n" + typed.out());
    }
}
