package io.hallbridge.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallbridge.setting.Problem;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors are told of {@code hallbridge.yaml} is what the reader says. */
class WorkspaceFormatTest {
    private static final String ALL = """
            region: "522601"
            ledger: { jdbc: "jdbc:postgresql://10.0.0.5/ledger", user: hallbridge, password: { file: secrets/hall } }
            halls:
              city:
                profile: reference
                url: https://hall.kaili.example/exchange/v1
                insecure-http: allowed
                auth: { scheme: hmac-sha256, key: kaili-centre, secret: { file: secrets/hall } }
                data-source: "152"
                limits: { batch: 200, bytes: 1048576, in-flight: 4, rate: 50/s }
                patience: { connect: 10s, answer: 2m, retries: 4, first-wait: 500ms, longest-wait: 60s, decision: 24h }
              county:
                profile: reference
                url: http://127.0.0.1:8642/exchange/v1
                auth: { scheme: bearer, key: kaili, secret: { env: PATH }, token: /token }
              province:
                profile: own
                url: https://hall.province.example/exchange
                auth:
                  key: kaili
                  secret: { file: secrets/hall }
                  values:
                    sid: s_5226
                    app-word: { env: PATH }
                tls: { ca: ca.pem, certificate: ca.pem, key: { file: secrets/hall }, pin: "sha256:7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730" }
              exchange:
                profile: up-tables
                jdbc: jdbc:postgresql://10.0.0.9/exchange
                user: exchange
                password: { file: secrets/hall }
                data-source: "152"
              far:
                profile: reference
                relay: { name: kaili-health, sign: { file: secrets/hall }, trust: "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=", seal: { file: secrets/hall }, cipher: sm4-gcm, to: out, from: in, documents: 20000, mebibytes: 64 }
                limits: { batch: 100, bytes: 1048576 }
            relays:
              water: { hall: city, sign: { file: secrets/hall }, trust: "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=", seal: { file: secrets/hall }, cipher: aes-256-gcm }
            sources:
              health: { title: 卫生健康局, folder: inbox, pattern: "*.xls*", after: leave, complete: true }
              fund: { title: 公积金中心, jdbc: "jdbc:postgresql://10.0.0.5/fund", user: reader, password: { file: secrets/hall }, fetch: 500 }
            jobs:
              nightly:
                hall: city
                take: [ "mappings/*/powers.yaml" ]
                gate: { errors: 2.5% }
                retire: { allow: true, at-most: 2% }
            rules:
              phone-has-area-code: { severity: info }
            """;
    /** Of an invented authority. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBgjCCASegAwIBAgIUF5iXhENXwRbyNmrjd7aelUh81e8wCgYIKoZIzj0EAwIw
            FjEUMBIGA1UEAwwLSW52ZW50ZWQgQ0EwHhcNMjYxMTI3MDczMjIzWhcNMjYxMjI3
            MDczMjIzWjAWMRQwEgYDVQQDDAtJbnZlbnRlZCBDQTBZMBMGByqGSM49AgEGCCqG
            SM49AwEHA0IABBggiy16XHjt1O5TsPZcg1gJjX4w25BiV4BmpjfdGvHM5hnLa+wR
            XGMi7nytDxdBLGH27NJj2JrLiZyh0Pqx1ESjUzBRMB0GA1UdDgQWBBT6EU4h6qLo
            FbagiOkjSqgo2oYiwTAfBgNVHSMEGDAWgBT6EU4h6qLoFbagiOkjSqgo2oYiwTAP
            BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQDjbgXstTmBAdmFYmoD
            mnO52va5BBd0mJedayYjU/JhhQIhAKD1r9h24HaoDCn8x3X41GvxCgauhjfbNchI
            iesP2VKf
            -----END CERTIFICATE-----
            """;

    private static final String ODD = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";

    @TempDir
    private Path root;

    @BeforeEach
    void a_workspace_with_what_the_settings_name() throws IOException {
        for (String folder : List.of("inbox", "secrets", "mappings/health")) {
            Files.createDirectories(root.resolve(folder));
        }
        Path secret = Files.writeString(root.resolve("secrets/hall"), "a secret of this test");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(root.resolve("profiles"));
        Files.writeString(
                root.resolve("profiles/own.yaml"),
                resource("/profiles/reference.yaml").replace("profile: reference", "profile: own")
                        + "auth: { scheme: md5, canonical: [ key, $sid, $app-word, secret ] }\n");
        Files.writeString(root.resolve("ca.pem"), CERTIFICATE);
        Files.writeString(root.resolve("mappings/health/powers.yaml"), """
                mapping: health-powers
                dataset: power
                source: health
                fields: { code: { from: 事项编码 }, name: { from: 事项名称 } }
                """);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = WorkspaceFormatTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Problem> problems(String yaml) throws IOException {
        Files.writeString(root.resolve(Workspace.FILE), yaml);
        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, () -> Workspace.load(root));
        return found == null ? List.of() : found.problems();
    }

    @Test
    void reader_and_editor_agree_on_a_file_with_every_key() throws IOException {
        assertThat(problems(ALL)).isEmpty();
        assertThat(WorkspaceFormat.agrees(ALL)).isTrue();
    }

    @Test
    void the_sample_has_the_form_that_editors_are_told() throws IOException {
        assertThat(WorkspaceFormat.agrees(Files.readString(Path.of("../samples/kaili/hallbridge.yaml"))))
                .isTrue();
    }

    /** A key that is like none of the known ones makes the reader name all it knows at that place. */
    @Test
    void the_editor_is_told_of_exactly_the_keys_that_the_reader_knows() throws IOException {
        String odd = (ODD + ": 1\n" + ALL)
                .replace(": { ", ": { " + ODD + ": 1, ")
                .replaceAll("(?m)^( +)(profile: .*|hall: .*)$", "$1" + ODD + ": 1\n$1$2");
        Map<String, Set<String>> known = new TreeMap<>();
        for (Problem problem : problems(odd)) {
            String words = problem.text().en();
            assertThat(words).as(problem.path()).startsWith("unknown key; known: ");
            known.computeIfAbsent(section(problem.path()), path -> new TreeSet<>())
                    .addAll(List.of(words.replace("unknown key; known: ", "").split(", ")));
        }
        assertThat(known).isEqualTo(WorkspaceFormat.keys());
    }

    private static String section(String path) {
        return path.replaceFirst("\\.?" + ODD + "$", "")
                .replaceFirst("^(halls|relays|sources|jobs|rules)\\.[^.]+", "$1.*")
                .replaceFirst("auth\\.values\\.[^.]+", "auth.values.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            region: "522601"         | regoin: "522601"
            region: "522601"         | region: "5226"
            jdbc:postgresql://10.0.0.5/ledger | jdbc:h2:ledger
            user: hallbridge         | usr: hallbridge
            profile: reference       | profil: reference
            https://hall             | ftp://hall
            insecure-http: allowed   | insecure-http: yes
            scheme: hmac-sha256      | scheme: md5
            ca: ca.pem               | ca: [ ca.pem ]
            pin: "sha256:            | pin: "sha1:
            certificate: ca.pem,     | certificates: ca.pem,
            key: kaili-centre,       | name: kaili-centre,
            secret: { file: secrets/hall } | secret: word
            token: /token            | tokens: /token
            jdbc: jdbc:postgresql://10.0.0.9/exchange | url: https://10.0.0.9/exchange
            jdbc: jdbc:postgresql://10.0.0.9/exchange | jdbc: postgresql://10.0.0.9/exchange
            batch: 200               | batch: 0
            in-flight: 4             | in-flight: 65
            rate: 50/s               | rate: 50
            retries: 4               | retries: 21
            connect: 10s             | connect: 10
            health: { title          | Health: { title
            title: 卫生健康局          | titel: 卫生健康局
            title: 卫生健康局          | title: [ 卫生健康局 ]
            folder: inbox            | path: inbox
            folder: inbox            | jdbc: "jdbc:sqlite:a.db"
            after: leave             | after: delete
            complete: true           | complete: perhaps
            fetch: 500               | fetch: 0
            fetch: 500               | pattern: "*"
            take: [                  | takes: [
            errors: 2.5%             | errors: 2.5
            at-most: 2%              | at-most: 102%
            allow: true              | allowed: true
            severity: info           | severity: mild
            severity: info           | level: info
            name: kaili-health,      | name: Kaili Health,
            name: kaili-health,      | title: kaili-health,
            trust: "MCowBQ           | trust: "MIow
            cipher: sm4-gcm          | cipher: sm4
            documents: 20000         | documents: 0
            to: out,                 | url: http://127.0.0.1/,
            water: { hall: city      | water: { halls: city
            """)
    void reader_and_editor_refuse_alike(String right, String wrong) throws IOException {
        assertThat(ALL).contains(right);
        String broken = ALL.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(problems(broken)).isNotEmpty();
        assertThat(WorkspaceFormat.agrees(broken)).isFalse();
    }
}
