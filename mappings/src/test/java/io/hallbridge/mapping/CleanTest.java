package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    void makes_codes_half_width_without_spaces() {
        assertThat(Clean.code(" １１５２　２６０１Ｋ（Ａ）\n")).isEqualTo("11522601K(A)");
    }

    @Test
    void keeps_rare_characters_as_they_are() {
        assertThat(Clean.line("\u3D72水、堃、\uD86C\uDD6C")).isEqualTo("\u3D72水、堃、\uD86C\uDD6C");
    }

    @Test
    void knows_the_words_for_nothing() {
        assertThat(java.util.List.of("无", "/", "-", "－", "暂无", "null", "NaN", "不涉及"))
                .allMatch(Clean::isPlaceholder);
        assertThat(java.util.List.of("无偿", "0", "1", "无锡")).noneMatch(Clean::isPlaceholder);
    }

    @Property
    boolean cleaning_twice_changes_nothing_more(@ForAll String raw) {
        String once = Clean.code(raw);
        return raw.indexOf('&') >= 0
                || raw.indexOf('<') >= 0
                || Clean.code(once).equals(once);
    }
}
