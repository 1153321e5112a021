package io.hallbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretPlaceTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems();

    private Setting setting(String yaml) {
        return Settings.parse("auth: " + yaml, "hallbridge.yaml", problems).get("auth");
    }

    private Path file(String mode) throws IOException {
        Path file = Files.writeString(root.resolve("hall"), "not-a-real-secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }

    @Test
    void a_file_only_we_may_read_gives_its_first_line() throws IOException {
        file("rw-------");
        SecretPlace place = SecretPlace.of(setting("{ file: hall }"), root).orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(place.read().reveal()).isEqualTo("not-a-real-secret");
        assertThat(place.read()).hasToString("••••");
    }

    @Test
    void a_file_that_others_may_read_is_refused_with_what_to_do() throws IOException {
        file("rw-r--r--");
        SecretPlace place = SecretPlace.of(setting("{ file: hall }"), root).orElseThrow();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text().en())
                        .isEqualTo("hall is readable by others (mode 0644); chmod 600 it"));
        assertThatThrownBy(place::read).isInstanceOf(IOException.class);
    }

    @Test
    void an_environment_variable_that_is_not_set_is_a_problem() {
        SecretPlace place = SecretPlace.of(setting("{ env: HALLBRIDGE_TEST_NO_SUCH }"), root)
                .orElseThrow();
        assertThat(problems.all()).extracting(Problem::path).containsExactly("auth.env");
        assertThatThrownBy(place::read).isInstanceOf(IOException.class);
        assertThat(place.shownAs()).isEqualTo("$HALLBRIDGE_TEST_NO_SUCH");
    }

    @Test
    void a_secret_in_the_settings_file_itself_is_refused_without_repeating_it() {
        assertThat(SecretPlace.of(setting("hunter2"), root)).isEmpty();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).doesNotContain("hunter2"));
    }

    @Test
    void every_problem_of_the_auth_section_is_found() {
        AuthSettings.read(setting("{ scheme: hmac-sha265 }"), root, Optional.empty());
        AuthSettings.read(setting("{ scheme: bearer }"), root, Optional.empty());
        assertThat(problems.all()).extracting(Problem::path).contains("auth.scheme", "auth.key", "auth.secret");
    }
}
