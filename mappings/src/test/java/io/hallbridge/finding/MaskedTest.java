package io.hallbridge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a personal value; all values are invented. */
final class MaskedTest {
    @Test
    void keeps_the_ends_of_a_mobile_number() {
        assertThat(Masked.of("13800001234")).isEqualTo("138****1234");
        assertThat(Masked.of(" 13800001234 ")).isEqualTo("138****1234");
    }

    @Test
    void keeps_the_ends_of_an_identity_number_of_either_length() {
        assertThat(Masked.of("52260119000101001X")).isEqualTo("522***********001X");
        assertThat(Masked.of("522601000101001")).isEqualTo("522********1001");
    }

    @Test
    void keeps_the_first_character_of_a_name() {
        assertThat(Masked.of("示例")).isEqualTo("示*");
        assertThat(Masked.of("𠮷示例")).isEqualTo("𠮷**");
    }

    @Test
    void masks_values_wherever_a_text_quotes_them_the_longer_first() {
        assertThat(Masked.within("示例甲和示例甲乙的电话", List.of("示例甲", "示例甲乙", "的"))).isEqualTo("示**和示***的电话");
        assertThat(Masked.within("没有提到", List.of("示例甲", ""))).isEqualTo("没有提到");
    }

    @Test
    void knows_a_number_again_however_it_is_written() {
        assertThat(Masked.within("打 138-0000 1234 或 13800001234", List.of("13800001234")))
                .isEqualTo("打 138****1234 或 138****1234");
        assertThat(Masked.within("打 13800001234", List.of("138 0000 1234"))).isEqualTo("打 ***");
    }

    @Test
    void shows_nothing_of_what_it_does_not_know() {
        assertThat(Masked.of("凯里市示例路一号")).isEqualTo("***");
        assertThat(Masked.of("0855-0000025")).isEqualTo("***");
        assertThat(Masked.of("示例 13800001234")).isEqualTo("***");
        assertThat(Masked.of("")).isEqualTo("***");
    }
}
