package io.hallbridge.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RehearsalTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    static Stream<String> shipped() {
        Profiles profiles = Profiles.of(null, new Problems());
        return profiles.names().stream().filter(name -> profiles.tables(name).isEmpty());
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = RehearsalTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean editorAgrees(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(resource("/formats/exchanges.schema.json")));
        JsonNode exchanges = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return schema.validate(exchanges).isEmpty();
    }

    /** The reference's exchanges with something else in them. */
    private List<Rehearsed> rehearsed(String right, String wrong) throws IOException {
        Files.writeString(folder.resolve("reference.yaml"), resource("/profiles/reference.yaml"));
        String exchanges = resource("/profiles/reference.exchanges.yaml");
        assertThat(exchanges).contains(right);
        Files.writeString(folder.resolve("reference.exchanges.yaml"), exchanges.replace(right, wrong));
        return Rehearsal.of("reference", Profiles.of(folder, problems), problems);
    }

    private List<Difference> differences(String right, String wrong) throws IOException {
        return rehearsed(right, wrong).stream()
                .flatMap(one -> one.differences().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_exchange_shipped_with_a_profile_holds_and_has_the_form_that_editors_are_told(String name)
            throws IOException {
        List<Rehearsed> rehearsed = Rehearsal.of(name, Profiles.of(null, problems), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(rehearsed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.differences()).as(one.name()).isEmpty());
        assertThat(editorAgrees(resource("/profiles/" + name + ".exchanges.yaml")))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_is_shipped_shows_success_refusal_and_a_credential_turned_down(String name) {
        assertThat(ProfileLint.of(List.of(name), Profiles.of(null, problems), problems))
                .isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void another_value_is_shown_with_its_place() throws IOException {
        assertThat(differences("GET /batches/", "GET /answers/"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.where()).endsWith(".request.call"));
        assertThat(differences("X-Hall-Key: kaili-test", "X-Hall-Key: another"))
                .contains(new Difference("calls[0].request.headers.X-Hall-Key", "another", "kaili-test"));
        assertThat(differences("name: 虚构事项一, promiseDays: 5 }\n              - key", "name: 甲 }\n              - key"))
                .contains(
                        new Difference("calls[0].request.body/documents/0/content/name", "\"甲\"", "\"虚构事项一\""),
                        new Difference("calls[0].request.body/documents/0/content/promiseDays", "", "5"));
    }

    @Test
    void a_text_is_no_number() throws IOException {
        assertThat(differences(
                        "                version: 1\n                fingerprint: \"a7",
                        "                version: \"1\"\n                fingerprint: \"a7"))
                .contains(new Difference("calls[0].request.body/documents/0/version", "\"1\"", "1"));
    }

    @Test
    void a_call_too_few_and_a_call_too_many_are_shown() throws IOException {
        assertThat(differences("""
                      - request: { call: "GET /datasets/guide/documents?after=G-0001&size=1000" }
                """, """
                      - request: { call: "GET /nowhere" }
                """))
                .contains(new Difference(
                        "calls[1].request.call",
                        "GET /nowhere",
                        "GET /datasets/guide/documents?after=G-0001&size=1000"));
        assertThat(differences("            next: G-0001\n            total: 2", "            total: 1"))
                .contains(new Difference("calls[1]", "GET /datasets/guide/documents?after=G-0001&size=1000", ""));
        assertThat(differences(
                        "answer: { status: 401, body: { code: E-AUTH",
                        "answer: { status: 409, body: { code: E-IDEMPOTENCY"))
                .contains(new Difference("outcome", "reauthenticate", "look-up (签名不符)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { G-0001: accepted, G-0002: accepted } | { G-0001: refused, G-0002: accepted }
            { G-0001: accepted, G-0002: accepted } | { G-0001: accepted }
            whole: refused-all                     | whole: refused
            after: 30                              | after: 31
            current: false                         | current: true
            """)
    void another_end_is_shown(String right, String wrong) throws IOException {
        assertThat(differences(right, wrong))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.where()).startsWith("outcome"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            at: 2026-11-23T01:00:05+08:00 | at: yesterday
            answer: none                  | answer: nothing
            whole: fatal                  | whole: broken
            operation: retire             | operation: remove
            secrets/hall: not             | ../hall: not
            list: { dataset: guide }      | lists: { dataset: guide }
            """)
    void reader_and_editor_refuse_alike(String right, String wrong) throws IOException {
        String exchanges = resource("/profiles/reference.exchanges.yaml").replace("whole: refused-all", "whole: fatal");
        assertThat(exchanges).contains(right);
        assertThat(editorAgrees(exchanges.replace(right, wrong))).isFalse();
        Files.writeString(folder.resolve("reference.exchanges.yaml"), exchanges.replace(right, wrong));
        Files.writeString(folder.resolve("reference.yaml"), resource("/profiles/reference.yaml"));
        assertThat(Rehearsal.of("reference", Profiles.of(folder, problems), problems))
                .isEmpty();
        assertThat(problems.all()).extracting(Problem::path).isNotEmpty();
    }

    @Test
    void the_invented_secrets_leave_nothing_behind() throws IOException {
        Path here = Path.of(System.getProperty("java.io.tmpdir"));
        long before = left(here);
        rehearsed("at: 2026", "at: 2026");
        rehearsed("at: 2026", "at: no");
        assertThat(left(here)).isEqualTo(before);
    }

    private static long left(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("hallbridge-rehearsal"))
                    .count();
        }
    }
}
