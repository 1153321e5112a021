package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "2026-03-02T09:30:00+08:00, 2026-03-02T09:30:01+08:00, true",
        "2026-03-02T09:30:00+08:00, 2026-03-02T09:30:00+08:00, false",
        "2026-03-02T09:30:00+08:00, 2026-03-02T00:00:00+08:00, false",
        "2026-03-02T00:00:00+08:00, 2026-03-02T09:30:00+08:00, false",
        "2026-03-02T23:59:59+08:00, 2026-03-03T00:00:00+08:00, true",
        "2026-03-02T23:59:59+08:00, 2026-03-03, true",
        "2026-03-02, 2026-03-02T00:00:01+08:00, false"
    })
    void a_day_alone_is_before_and_after_nothing_of_the_same_day(String one, String other, boolean before) {
        assertThat(moment(one).isBefore(moment(other))).isEqualTo(before);
    }

    @Test
    void is_written_as_people_write_it() {
        assertThat(moment("2026-03-02T09:30:00+08:00")).hasToString("2026-03-02 09:30");
        assertThat(moment("2026-03-02T00:00:00+08:00")).hasToString("2026-03-02");
        assertThat(moment("2026-03-02")).hasToString("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-3-2",
                "2026-02-30",
                "2026/03/0x",
                "2026-03-02T09:30:00Z",
                "2026-03-02T09:30:00+00:00",
                "2026-03-02T24:00:00+08:00",
                "2026-03-02T09:30+08:00"
            })
    void what_is_in_no_form_of_ours_is_no_moment(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }
}
