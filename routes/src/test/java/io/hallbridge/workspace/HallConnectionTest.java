package io.hallbridge.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HallConnectionTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @BeforeEach
    void writeSecret() throws IOException {
        Path file = Files.writeString(root.resolve("hall"), "not-a-real-secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Optional<HallConnection> read(String yaml) {
        Setting settings = Settings.parse(yaml, "hallbridge.yaml", problems);
        Optional<HallConnection> hall =
                HallConnection.read(settings.get("city"), root, Profiles.of(null, problems), "522601");
        settings.reportUnknown();
        return hall;
    }

    @Test
    void a_hall_is_read_as_a_workspace_writes_it() {
        HallConnection hall = read("""
                city:
                  profile: reference
                  url: https://hall.kaili.example/exchange/v1/
                  auth: { scheme: hmac-sha256, key: kaili-centre, secret: { file: hall } }
                  limits: { batch: 200, in-flight: 4, rate: 50/s }
                  patience: { connect: 5s, answer: 2m, retries: 2, first-wait: 250ms, decision: 12h }
                """).orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(hall.name()).isEqualTo("city");
        assertThat(((OverHttp) hall.way()).address()).hasToString("https://hall.kaili.example/exchange/v1");
        assertThat(((OverHttp) hall.way()).auth().signing().scheme()).isEqualTo("hmac-sha256");
        assertThat(hall.limits()).isEqualTo(new Limits(200, 8 * 1024 * 1024, 4, 50));
        assertThat(hall.patience())
                .isEqualTo(new Patience(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(2),
                        2,
                        Duration.ofMillis(250),
                        Patience.USUAL.longestWait(),
                        Duration.ofHours(12)));
        assertThat(hall.toString()).doesNotContain("not-a-real-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/exchange/v1",
                "http://localhost/exchange/v1",
                "http://[::1]:8080/x",
                "https://hall.example"
            })
    void plain_http_may_reach_this_machine_and_https_any(String url) {
        read("city: { profile: reference, url: \"" + url + "\", auth: { scheme: none } }");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hall.example/x",
                "http://10.0.0.5/x",
                "http://127.0.0.1.hall.example/x",
                "http://localhost.hall.example/x",
                "http://user:pw@127.0.0.1/x",
                "https://hall.example/x?a=1",
                "https://hall.example/x#a",
                "ftp://hall.example",
                "hall.example/x",
                "https://大厅.example/x"
            })
    void any_other_address_is_a_problem(String url) {
        read("city: { profile: reference, url: \"" + url + "\", auth: { scheme: none } }");
        assertThat(problems.all()).extracting(Problem::path).containsExactly("city.url");
    }

    @Test
    void plain_http_elsewhere_must_be_allowed_in_words() {
        read(
                "city: { profile: reference, url: \"http://10.0.0.5/x\", insecure-http: allowed, auth: { scheme: none } }");
        assertThat(problems.all()).isEmpty();
        read("city: { profile: reference, url: \"http://10.0.0.5/x\", insecure-http: yes, auth: { scheme: none } }");
        assertThat(problems.all()).extracting(Problem::path).containsExactly("city.insecure-http", "city.url");
    }

    @Test
    void every_problem_of_a_hall_is_found_at_once() {
        read("""
                city:
                  profile: refrence
                  auth: { scheme: hmac-sha256, key: k, secret: { file: nowhere } }
                  patience: { connect: soon }
                  limts: { batch: 5 }
                """);
        assertThat(problems.all())
                .extracting(Problem::path)
                .contains("city.profile", "city.url", "city.auth.secret.file", "city.patience.connect", "city.limts");
    }

    @Test
    void a_batch_is_never_larger_than_the_profile_allows() {
        read(
                "city: { profile: reference, url: \"https://h.example\", auth: { scheme: none }, limits: { batch: 501, rate: fast } }");
        assertThat(problems.all()).extracting(Problem::path).containsExactly("city.limits.batch", "city.limits.rate");
    }
}
