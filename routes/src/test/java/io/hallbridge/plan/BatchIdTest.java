package io.hallbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The idempotency key of a batch; the vectors were computed by another program (Python's hashlib). */
final class BatchIdTest {
    private static final Change ONE = Changes.upsert("power", "k1");
    private static final String LEDGER = "5e1f";
    private static final Change TWO = Changes.retire("guide", "乙|2");

    @Test
    void gives_the_ids_another_program_computes() {
        assertThat(BatchId.of("city", LEDGER, 0, List.of(ONE)))
                .isEqualTo("be081319dc3fd76e38d23cc87ab70a859a461e18e6ad2e7a50186a6801328e90");
        assertThat(BatchId.of("城", LEDGER, 0, List.of(TWO)))
                .isEqualTo("158e54ccc57e90f946bdbb7233c400e42b6f792082769bb5660299861237c622");
        assertThat(BatchId.of("city", LEDGER, 0, List.of(ONE, TWO)))
                .isEqualTo("f8d0f3446bd2a2c189d9056145bbb9bead18206c7c555532bfeaa38ef22a97da");
    }

    @Test
    void depends_on_nothing_of_the_machine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = BatchId.of("city", LEDGER, 0, List.of(ONE));
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(BatchId.of("city", LEDGER, 0, List.of(ONE))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void does_not_depend_on_where_a_document_was_read_or_whether_it_is_new() {
        Change elsewhere = new Change(
                Operation.UPDATE, "power", "k1", 1, Changes.PRINT, Changes.PRINT, ONE.content(), "water", "别处");
        assertThat(BatchId.of("city", LEDGER, 0, List.of(elsewhere)))
                .isEqualTo(BatchId.of("city", LEDGER, 0, List.of(ONE)));
    }

    @Test
    void every_part_that_counts_changes_it() {
        List<String> ids = new ArrayList<>(List.of(
                BatchId.of("city", LEDGER, 0, List.of(ONE)),
                BatchId.of("county", LEDGER, 0, List.of(ONE)),
                BatchId.of("city", "another", 0, List.of(ONE)),
                BatchId.of("city", LEDGER, 0, List.of(Changes.upsert("guide", "k1"))),
                BatchId.of("city", LEDGER, 0, List.of(Changes.upsert("power", "k2"))),
                BatchId.of("city", LEDGER, 0, List.of(ONE, TWO)),
                BatchId.of("city", LEDGER, 0, List.of(TWO, ONE)),
                BatchId.of("city", LEDGER, 1, List.of(ONE)),
                BatchId.of("city", LEDGER, 0, List.of(version(ONE, 2, Changes.PRINT))),
                BatchId.of("city", LEDGER, 0, List.of(version(ONE, 1, "cd".repeat(32))))));
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    @Test
    void a_document_that_goes_back_to_earlier_content_is_another_batch() {
        assertThat(List.of(
                        BatchId.of("city", LEDGER, 0, List.of(ONE)),
                        BatchId.of("city", LEDGER, 0, List.of(version(ONE, 2, "cd".repeat(32)))),
                        BatchId.of("city", LEDGER, 0, List.of(version(ONE, 3, Changes.PRINT)))))
                .doesNotHaveDuplicates();
    }

    private static Change version(Change of, long version, String print) {
        return new Change(
                of.operation(),
                of.dataset(),
                of.key(),
                version,
                print,
                of.previous(),
                of.content(),
                of.source(),
                of.origin());
    }
}
