package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTableTest {
    private final Datasets shipped = Datasets.builtIn();

    @Test
    void finds_a_code_by_its_official_word_another_word_or_itself() {
        CodeTable types = shipped.table("item-type");

        assertThat(types.codeOf("行政许可")).contains("01");
        assertThat(types.codeOf("许可")).contains("01");
        assertThat(types.codeOf("01")).contains("01");
    }

    @Test
    void forgives_spaces_and_full_width_characters() {
        assertThat(shipped.table("item-type").codeOf(" 行政　许可 ")).contains("01");
        assertThat(shipped.table("use-level").codeOf("镇（乡、街道）")).contains("5");
        assertThat(shipped.table("use-level").codeOf("镇(乡、街道)")).contains("5");
    }

    @Test
    void never_guesses() {
        assertThat(shipped.table("item-type").codeOf("行政许可类")).isEmpty();
        assertThat(shipped.table("item-type").codeOf("1")).isEmpty();
        assertThat(shipped.table("item-type").codeOf("")).isEmpty();
        assertThat(shipped.table("audience").codeOf("法人")).isEmpty();
    }

    @Test
    void names_the_official_word_most_like_a_wrong_one() {
        CodeTable types = shipped.table("item-type");

        assertThat(types.nearest("行政许可类")).containsExactly("行政许可");
        assertThat(types.nearest("许可证")).containsExactly("行政许可");
        assertThat(types.nearest("行 政　处罚类")).containsExactly("行政处罚");
        assertThat(types.nearest("行政处法")).containsExactly("行政处罚");
        assertThat(types.nearest("卫生健康局二楼大厅")).isEmpty();
    }

    @Test
    void names_all_that_are_as_like_up_to_three() {
        assertThat(shipped.table("item-type").nearest("行政许可、行政处罚")).containsExactly("行政许可", "行政处罚");
        assertThat(shipped.table("audience").nearest("法人")).hasSizeBetween(2, 3).allMatch(word -> word.contains("法人"));
        assertThat(shipped.table("item-type").nearest("行政")).isEmpty();
    }

    @Test
    void knows_the_families_of_types() {
        CodeTable types = shipped.table("item-type");

        assertThat(types.group("02")).contains("punish");
        assertThat(types.group("06")).contains("check");
        assertThat(types.group("99")).isEmpty();
    }
}
