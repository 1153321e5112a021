package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.RUN;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.plan.Batch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was sent when, and by which run. */
interface HistoryContract extends LedgerUnderTest {
    @Test
    default void history_tells_every_version_with_its_end() {
        accept(ledger(), batch(A));
        Batch second = batch(change("k1", 2, "乙"));
        ledger().open(second);
        ledger().refuse(second, "E-FORMAT", "no");
        List<Sent> history = ledger().history("k1");
        assertThat(history).extracting(sent -> sent.change().version()).containsExactly(1L, 2L);
        assertThat(history).extracting(Sent::state).containsExactly("settled", "refused");
        assertThat(history.get(0).change()).isEqualTo(A);
        assertThat(history.get(0).run()).isEqualTo(RUN);
    }

    @Test
    default void runs_are_told_newest_first_and_a_killed_one_has_no_end() {
        ledger().begin("r1", "nightly", HALL, Instant.parse("2026-11-22T17:00:00Z"));
        ledger().end("r1", Instant.parse("2026-11-22T17:00:03Z"), 6, "{\"read\":1}");
        ledger().begin("r2", "nightly", HALL, Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(ledger().recent(5)).extracting(RunEntry::id).containsExactly("r2", "r1");
        assertThat(ledger().recent(5).get(0).exit()).isEmpty();
        assertThat(ledger().recent(5).get(1).exit()).hasValue(6);
        assertThat(ledger().recent(1)).hasSize(1);
    }
}
