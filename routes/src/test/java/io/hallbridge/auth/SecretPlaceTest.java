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
    void a_credential_of_systemds_is_read_where_systemd_puts_it_whatever_its_mode() throws IOException {
        file("r--r-----");
        SecretPlace place = new SecretCredential("hall", Optional.of(root));
        assertThat(place.fault()).isEmpty();
        assertThat(place.read().reveal()).isEqualTo("not-a-real-secret");
        assertThat(place.shownAs()).isEqualTo("$CREDENTIALS_DIRECTORY/hall");
    }

    @Test
    void a_credential_that_is_not_there_is_a_problem_that_names_the_line_of_the_unit() {
        SecretPlace outside =
                SecretPlace.of(setting("{ credential: hall }"), root).orElseThrow();
        assertThat(problems.all()).extracting(Problem::path).containsExactly("auth.credential");
        assertThat(outside.fault().orElseThrow().en()).contains("$CREDENTIALS_DIRECTORY is not set", "LoadCredential=");
        assertThatThrownBy(outside::read).isInstanceOf(IOException.class);
        SecretPlace absent = new SecretCredential("hall", Optional.of(root));
        assertThat(absent.fault().orElseThrow().en()).contains("LoadCredential=hall:…");
        assertThat(new SecretCredential("../hall", Optional.of(root))
                        .fault()
                        .orElseThrow()
                        .en())
                .contains("not a path");
    }

    @Test
    void a_secret_is_kept_in_one_place() throws IOException {
        file("rw-------");
        SecretPlace.of(setting("{ file: hall, env: PATH }"), root);
        assertThat(problems.all())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.text().en()).startsWith("only one of file, env and credential"));
    }

    @Test
    void a_secret_is_hidden_however_it_is_written() {
        Secret secret = Secret.of("pa ss/wörd+1234567");
        for (String guise : new String[] {
            "pa ss/wörd+1234567",
            "pa+ss%2Fw%C3%B6rd%2B1234567",
            "cGEgc3Mvd8O2cmQrMTIzNDU2Nw==",
            "70612073732f77c3b672642b31323334353637",
            "70612073732F77C3B672642B31323334353637"
        }) {
            assertThat(secret.hideIn("said <" + guise + ">")).isEqualTo("said <••••>");
        }
        assertThat(secret.hideIn("words cut off: pa ss/wörd+…")).isEqualTo("words cut off: ••••…");
        assertThat(secret.hideIn("pa is a word…")).isEqualTo("pa is a word…");
    }

    @Test
    void the_lines_of_a_key_file_are_hidden_one_by_one() {
        Secret key =
                Secret.of("-----BEGIN PRIVATE KEY-----\nMEECAQAwEwYHKoZIzj0CAQYIKoEcz1UB\n-----END PRIVATE KEY-----");
        assertThat(key.hideIn("got MEECAQAwEwYHKoZIzj0CAQYIKoEcz1UB")).isEqualTo("got ••••");
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
