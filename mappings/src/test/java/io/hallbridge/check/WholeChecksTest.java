package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Document;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeChecksTest {
    private static final Datasets SHIPPED = Datasets.builtIn();
    private static final Dataset GUIDE = SHIPPED.get("guide");

    private final WholeChecks whole = WholeChecks.of(GUIDE, SHIPPED);

    @Test
    void the_same_document_twice_is_a_warning() {
        assertThat(seen(guide())).isEmpty();

        Finding finding = seen(guide()).orElseThrow();

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(Cases.words(finding)).isEqualTo("same-document-twice /code");
        assertThat(whole.conflicts()).isEmpty();
    }

    @Test
    void one_key_with_two_contents_is_an_error_on_both() {
        Document first = guide();
        seen(first);
        ObjectNode other = guide().content().deepCopy();

        Finding finding =
                seen(Cases.document(GUIDE, other.put("name", "另一个名称"))).orElseThrow();

        assertThat(finding.isError()).isTrue();
        assertThat(finding.message().zh()).contains("11522601000000019Q452010010100001");
        assertThat(whole.conflicts()).containsExactly("11522601000000019Q452010010100001");
        assertThat(Cases.words(whole.conflicting(first))).isEqualTo("key-twice /code");
    }

    @Test
    void a_document_without_a_key_is_no_repetition() {
        ObjectNode content = guide().content().deepCopy();
        content.remove("code");

        assertThat(seen(Cases.document(GUIDE, content))).isEmpty();
        assertThat(seen(Cases.document(GUIDE, content))).isEmpty();
        assertThat(whole.keys().size()).isZero();
    }

    @Test
    void a_parent_that_nobody_knows_is_an_error_at_the_field_that_names_it() {
        assertThat(whole.parentOf(guide(), Set.of("11522601000000019Q4520100101000")::contains))
                .isEmpty();

        Finding finding = whole.parentOf(guide(), key -> false).orElseThrow();

        assertThat(Cases.words(finding)).isEqualTo("parent-missing /powerCode");
        assertThat(finding.remedy().zh()).isEqualTo("请先上报这条权责清单事项，或改正“实施编码”");
        assertThat(finding.remedy().en()).isEqualTo("send that power and responsibility first, or correct \"实施编码\"");
    }

    @Test
    void a_dataset_without_a_parent_asks_for_none() {
        Dataset power = SHIPPED.get("power");
        Document document = Cases.document(
                power, Cases.of("power").path("documents").path("licence").deepCopy());

        assertThat(WholeChecks.of(power, SHIPPED).parentOf(document, key -> false))
                .isEmpty();
    }

    @Test
    void the_register_agrees_with_a_map_over_many_keys() {
        KeyRegister register = new KeyRegister();
        Map<String, String> map = new HashMap<>();
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            String key = "1152260100000001" + random.nextInt(120_000);
            String print = HexFormat.of().toHexDigits(random.nextInt(3), 8);
            String before = map.putIfAbsent(key, print);
            KeyRegister.Seen expected = before == null
                    ? KeyRegister.Seen.NEW
                    : before.equals(print) ? KeyRegister.Seen.SAME_CONTENT : KeyRegister.Seen.OTHER_CONTENT;
            assertThat(register.put(key, print + "0".repeat(56))).isEqualTo(expected);
        }
        assertThat(register.size()).isEqualTo(map.size());
        assertThat(map.keySet()).allMatch(register::contains);
        assertThat(register.contains("no such key")).isFalse();
    }

    private Optional<Finding> seen(Document document) {
        return whole.seen(document, Fingerprint.of(document.content()));
    }

    private static Document guide() {
        return Cases.document(
                GUIDE, Cases.of("guide").path("documents").path("licence").deepCopy());
    }
}
