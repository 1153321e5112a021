package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void sorts_keys_and_leaves_no_white_space() {
        assertThat(canonical("{ \"b\" : [ 1 , { \"z\": null, \"a\": true } ], \"a\" : \"x\", \"\": {}, \"c\": [] }"))
                .isEqualTo("{\"\":{},\"a\":\"x\",\"b\":[1,{\"a\":true,\"z\":null}],\"c\":[]}");
    }

    /** The sorting example of RFC 8785, section 3.2.3: by UTF-16 unit, so the surrogate pair comes before U+FB33. */
    @Test
    void sorts_keys_as_rfc_8785_does() {
        assertThat(
                        canonical(
                                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void escapes_only_what_must_be_escaped() {
        assertThat(canonical("\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\\\/\\u007f\\u4e2d㵲\""))
                .isEqualTo("\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\/\u007f中㵲\"");
    }

    @Test
    void writes_rare_characters_in_utf_8() {
        assertThat(new String(CanonicalJson.of(tree("\"㵲堃𬱖\"")), StandardCharsets.UTF_8))
                .isEqualTo("\"㵲堃𬱖\"");
    }

    @ParameterizedTest
    @CsvSource({
        "20,20",
        "-0,0",
        "1.50,1.5",
        "1e3,1000",
        "100.0,100",
        "0.00,0",
        "1e-7,0.0000001",
        "9007199254740993,9007199254740993"
    })
    void writes_a_number_in_one_way(String given, String canonical) {
        assertThat(canonical(given)).isEqualTo(canonical);
    }

    @Test
    void the_fingerprint_is_the_sha_256_of_the_canonical_text() {
        assertThat(Fingerprint.of(tree("{}")))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(Fingerprint.of(tree("{\"a\":1,\"b\":2}"))).isEqualTo(Fingerprint.of(tree("{\"b\":2,\"a\":1}")));
        assertThat(Fingerprint.of(tree("{\"a\":1}"))).isNotEqualTo(Fingerprint.of(tree("{\"a\":\"1\"}")));
    }

    /** In texts of all lengths: letters of one to four bytes, halves of pairs, and what is escaped. */
    @Test
    void texts_are_the_bytes_that_java_makes_of_them() {
        String[] pieces = {"a", "é", "办", "𠀀", "\ud83d", "\ude00", "\n", "\"", "\\", "\u0001", " ", "编码"};
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(i + 1); piece > 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String quoted = text.toString()
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n")
                    .replace("\u0001", "\\u0001");
            assertThat(CanonicalJson.of(TextNode.valueOf(text.toString())))
                    .isEqualTo(("\"" + quoted + "\"").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String canonical(String json) {
        return CanonicalJson.text(tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
