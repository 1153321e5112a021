package io.hallbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When documents that left a source may be retired. */
final class RetirementGuardTest {
    private static final int TWO_PERCENT = 20;

    @ParameterizedTest
    @CsvSource({
        "1,1,true",
        "1,10,true",
        "2,10,false",
        "1,99,true",
        "2,99,false",
        "2,100,true",
        "3,149,false",
        "3,150,true"
    })
    void two_percent_rounded_down_but_a_single_one_always(long absent, long held, boolean allowed) {
        assertThat(RetirementGuard.objection(absent, held, 5, true, TWO_PERCENT).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void an_empty_source_retires_nothing() {
        var text = RetirementGuard.objection(1, 7, 0, true, 1000).orElseThrow();
        assertThat(text.zh()).contains("空", "7");
        assertThat(text.en()).contains("empty", "7");
    }

    @Test
    void a_source_not_read_whole_retires_nothing() {
        var text = RetirementGuard.objection(1, 1000, 999, false, 1000).orElseThrow();
        assertThat(text.zh()).contains("没有读全", "1");
        assertThat(text.en()).contains("not read whole", "1");
    }

    @Test
    void says_how_many_and_what_to_do_in_both_languages() {
        var text = RetirementGuard.objection(30, 1000, 970, true, TWO_PERCENT).orElseThrow();
        assertThat(text.en()).contains("30", "20", "1000", "retire.at-most");
        assertThat(text.zh()).contains("30", "20", "1000", "retire.at-most");
    }

    @Test
    void never_allows_more_than_its_share() {
        Random random = new Random(20261123);
        for (int round = 0; round < 1_000; round++) {
            long held = 2 + random.nextInt(5_000_000);
            int perMille = random.nextInt(1_001);
            long share = held * perMille / 1000;
            for (long absent : new long[] {share, share + 1, 2 + random.nextInt(5_000_000)}) {
                boolean allowed = RetirementGuard.objection(absent, held, 1, true, perMille)
                        .isEmpty();
                assertThat(allowed)
                        .as("%d of %d at %d per mille", absent, held, perMille)
                        .isEqualTo(absent <= 1 || absent * 1000 <= held * perMille);
            }
        }
    }
}
