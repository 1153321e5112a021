package io.hallbridge.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that people read: rounded, and never so far that they say what is not so. */
class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.0 %",
        "1, 1, 100.0 %",
        "1, 3, 33.3 %",
        "2, 3, 66.7 %",
        "1350, 1380, 97.8 %",
        "9999999, 10000000, 99.9 %",
        "1, 10000000, 0.1 %",
        "0, 0, –"
    })
    void is_rounded_but_never_to_all_or_to_nothing(long part, long whole, String percent) {
        assertThat(new Share(part, whole).percent()).isEqualTo(percent);
    }

    @Test
    void is_seen_in_a_picture_however_small_it_is() {
        assertThat(new Share(1, 1_000_000).of(300)).isEqualTo(1);
        assertThat(new Share(999_999, 1_000_000).of(300)).isEqualTo(299);
        assertThat(new Share(0, 1_000_000).of(300)).isZero();
        assertThat(Bar.quality(new Share(999_999, 1_000_000), "")).contains("class=\"faulty\" x=\"99\" width=\"1\"");
        assertThat(Bar.quality(new Share(5, 5), "")).doesNotContain("faulty");
    }
}
