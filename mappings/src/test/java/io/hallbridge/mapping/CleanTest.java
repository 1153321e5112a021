package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanTest {
    @Test
    void unescapes_entities_however_often_they_were_escaped() {
        assertThat(Clean.line("甲&amp;amp;amp;乙")).isEqualTo("甲&乙");
        assertThat(Clean.line("&#20040;&#x4E48;")).isEqualTo("么么");
        assertThat(Clean.line("R&D; 中心")).isEqualTo("R&D; 中心");
    }

    @Test
    void makes_a_break_a_line_feed_or_a_space() {
        assertThat(Clean.lines("一<br/>二&lt;br&gt;三")).isEqualTo("一\n二\n三");
        assertThat(Clean.line("一<br>二\r\n三\t四")).isEqualTo("一 二 三 四");
    }

    @Test
    void takes_out_what_nobody_sees() {
        assertThat(Clean.line("\uFEFF护\u200B照\u0007\u00A0\u3000")).isEqualTo("护照");
    }

    @Test
    void takes_out_marks_of_direction_and_makes_every_odd_break_and_space_one() {
        assertThat(Clean.line("\u2066护照\u2069\u061C \u2062")).isEqualTo("护照");
        assertThat(Clean.line("一\u2029二\u205F三\u1680")).isEqualTo("一 二 三");
        assertThat(Clean.lines("一\u2029二")).isEqualTo("一\n二");
    }

    @Test
    void makes_no_half_of_a_pair_out_of_an_entity() {
        assertThat(Clean.line("甲&#55357;乙&#xDE00;&#x20BB7;")).isEqualTo("甲&#55357;乙&#xDE00;𠮷");
    }

    @Test
    void makes_codes_half_width_without_spaces() {
        assertThat(Clean.code(" １１５２　２６０１Ｋ（Ａ）\n")).isEqualTo("11522601K(A)");
    }

    @Test
    void keeps_rare_characters_as_they_are() {
        assertThat(Clean.line("\u3D72水、堃、\uD86C\uDD6C")).isEqualTo("\u3D72水、堃、\uD86C\uDD6C");
    }

    @Test
    void knows_the_words_for_nothing() {
        assertThat(List.of("无", "/", "-", "－", "--", "–", "暂无", "null", "NULL", "NaN", "NAN", "不涉及"))
                .allMatch(Clean::isPlaceholder);
        assertThat(List.of("无偿", "0", "1", "无锡")).noneMatch(Clean::isPlaceholder);
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            String once = Clean.code(raw(random));
            assertThat(Clean.code(once)).isEqualTo(once);
        }
    }

    /** Any characters, halves of pairs too, and many that are cleaned; but none that begins an entity or a tag. */
    private static String raw(Random random) {
        String cleaned = "\uFEFF\u200B\u00A0\u3000\u0007\r\n\t １Ｋ（Ａ）－／ﾊ\u0000";
        StringBuilder raw = new StringBuilder();
        for (int left = random.nextInt(60); left > 0; left--) {
            raw.append(
                    random.nextBoolean()
                            ? cleaned.charAt(random.nextInt(cleaned.length()))
                            : (char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return raw.toString().replaceAll("[&<＆＜]", "");
    }
}
