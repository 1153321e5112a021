package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema that editors use for profiles says what the reader says. */
class ProfileFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String resource(String name) throws IOException {
        try (InputStream file = ProfileFormatTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean editorAgrees(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.readTree(resource("/formats/profile.schema.json")));
        JsonNode profile = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return schema.validate(profile).isEmpty();
    }

    private static boolean readerAgrees(String yaml) {
        Problems problems = new Problems();
        Setting root = Settings.parse(yaml, "profiles/reference.yaml", problems);
        ProfileFile.read(root);
        return problems.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reference", "reference-deferred", "national-sharing", "zhejiang-gateway", "evaluation-sm2"})
    void the_shipped_profiles_have_the_form_that_editors_are_told(String name) throws IOException {
        String profile = resource("/profiles/" + name + ".yaml");
        assertThat(editorAgrees(profile)).isTrue();
        assertThat(readerAgrees(profile)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            health: GET /health                 | healthy: GET /health
            upsert: POST                        | upsret: POST
            repeatable: true                    | repeatable: perhaps
            by: key                             | by: name
            message: /message                   | message: message
            status: [429, 503]                  | status: [429, 1503]
            POST /datasets/{dataset}/retire     | datasets/retire
            next: /next                         | following: /next
            version: /version                   | version: version
            acceptance: final                   | acceptance: never
            """)
    void reader_and_editor_refuse_alike(String right, String wrong) throws IOException {
        String reference = resource("/profiles/reference.yaml");
        assertThat(reference).contains(right);
        String broken = reference.replace(right, wrong);
        assertThat(editorAgrees(broken)).isFalse();
        assertThat(readerAgrees(broken)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            scheme: sm2                            | scheme: sm3-hmac
            [ key, date, $app-word, documents ]    | [ key, when ]
            encoding: hex                          | encoding: base32
            user-id: kaili                         | user: kaili
            form: raw                              | form: pem
            kind: sm4-cbc                          | kind: sm4
            key: $sm4                              | keys: $sm4
            at: /data/secret                       | at: secret
            opened-by: aes-ecb                     | opened-by: aes
            life: 900                              | life: 0
            token: X-Token                         | token: "X Token"
            """)
    void reader_and_editor_refuse_alike_how_it_is_proved(String right, String wrong) throws IOException {
        String profile = resource("/profiles/reference.yaml") + """
                auth:
                  scheme: sm2
                  canonical: [ key, date, $app-word, documents ]
                  encoding: hex
                  headers: { token: X-Token, values: { X-App: $app } }
                  sm2: { user-id: kaili, form: raw }
                  fetch: { call: POST /token, at: /data/secret, life: 900, gives: token, opened-by: aes-ecb }
                  cipher: { kind: sm4-cbc, key: $sm4, start: $iv, encoding: base64 }
                """;
        assertThat(editorAgrees(profile)).isTrue();
        assertThat(readerAgrees(profile)).isTrue();
        assertThat(profile).contains(right);
        String broken = profile.replace(right, wrong);
        assertThat(editorAgrees(broken)).isFalse();
        assertThat(readerAgrees(broken)).isFalse();
    }
}
