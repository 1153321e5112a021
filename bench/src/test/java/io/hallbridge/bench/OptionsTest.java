package io.hallbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void without_words_everything_is_measured_and_told_in_the_pages() throws Exception {
        Options options = Options.of();

        assertThat(options.whole()).isTrue();
        assertThat(options.peers()).isTrue();
        assertThat(Plan.WORKS).allMatch(options::wants);
    }

    @Test
    void a_quick_or_a_sized_measurement_is_not_told_in_the_pages() throws Exception {
        assertThat(Options.of("--quick").whole()).isFalse();
        assertThat(Options.of("--size", "2000").whole()).isFalse();
    }

    @Test
    void works_can_be_chosen_one_by_one() throws Exception {
        Options options = Options.of("--only", "nights", "--only", "faults", "--no-peers", "--output", "json");

        assertThat(Plan.WORKS.stream().filter(options::wants)).containsExactly("nights", "faults");
        assertThat(options.peers()).isFalse();
        assertThat(options.json()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fast          | --fast is not known; bench/run --help says what is",
                "--size          | --size needs a value",
                "--size many     | --size needs a whole number, not many",
                "--size 0        | --size needs a whole number, not 0",
                "--output table  | --output is text or json, not table",
                "--only morning  | --only needs one of start, nights, faults, slow-hall, cases, reconcile, growth, not morning"
            })
    void what_is_not_understood_is_said_in_a_sentence(String words, String sentence) {
        assertThatThrownBy(() -> Options.of(words.split(" +")))
                .isInstanceOf(Options.NotUnderstood.class)
                .hasMessage(sentence);
    }
}
