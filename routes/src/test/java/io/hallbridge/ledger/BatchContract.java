package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.LANE;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How batches are opened, end, and come back where nobody knows their fate. */
interface BatchContract extends LedgerUnderTest {
    @Test
    default void a_receipt_about_other_documents_is_refused_and_changes_nothing() {
        Batch batch = batch(A);
        ledger().open(batch);
        Receipt other = all(batch(change("k9", 1, "九")), Outcome.State.ACCEPTED);
        assertThatThrownBy(() -> ledger().settle(batch, other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger().unfinished(LANE)).containsExactly(batch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon", "doubt"})
    default void a_batch_never_opened_cannot_end(String how) {
        assertThatThrownBy(() -> end(batch(A), how)).isInstanceOf(IllegalStateException.class);
        assertThat(holding("k1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon"})
    default void a_batch_ends_once(String how) {
        Batch batch = batch(A);
        ledger().open(batch);
        end(batch, how);
        for (String again : List.of("settle", "refuse", "abandon", "doubt")) {
            assertThatThrownBy(() -> end(batch, again)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ledger().unfinished(LANE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse"})
    default void a_batch_the_hall_dealt_with_cannot_be_opened_again(String how) {
        Batch batch = batch(A);
        ledger().open(batch);
        end(batch, how);
        assertThatThrownBy(() -> ledger().open(batch)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon"})
    default void a_batch_in_doubt_can_still_end_in_every_way(String how) {
        Batch batch = batch(A);
        ledger().open(batch);
        ledger().doubt(batch, "no answer");
        end(batch, how);
        assertThat(ledger().unfinished(LANE)).isEmpty();
        assertThat(ledger().waiting(HALL).inDoubt()).isZero();
    }

    @Test
    default void an_abandoned_batch_opened_by_another_run_is_that_runs_from_then_on() {
        Batch first = batch(A);
        ledger().open(first);
        ledger().abandon(first, "refused connection");
        Batch second = new Batch(first.id(), "20261124-0100-0001", HALL, "power", false, first.changes());
        ledger().open(second);
        assertThat(ledger().unfinished(LANE)).containsExactly(second);
    }

    @Test
    default void a_batch_in_doubt_stays_the_first_runs_so_that_it_is_resent_word_for_word() {
        Batch first = batch(A);
        ledger().open(first);
        ledger().doubt(first, "no answer");
        ledger().open(new Batch(first.id(), "20261124-0100-0001", HALL, "power", false, first.changes()));
        assertThat(ledger().unfinished(LANE)).containsExactly(first);
    }

    @Test
    default void retirements_in_doubt_come_back_whole() {
        accept(ledger(), batch(A));
        Batch retiring = batch(Sending.retirement(A));
        ledger().open(retiring);
        ledger().doubt(retiring, "no answer");
        assertThat(ledger().unfinished(LANE)).containsExactly(retiring);
        assertThat(ledger().held(HALL)).containsEntry("power", 1L);
    }

    @Test
    default void a_batch_in_doubt_comes_back_whole_and_can_be_opened_and_settled() {
        Batch batch = batch(A, change("k2", 1, "乙"));
        ledger().open(batch);
        ledger().doubt(batch, "no answer");
        try (Ledger later = open()) {
            assertThat(later.unfinished(LANE)).containsExactly(batch);
            accept(later, batch);
        }
        assertThat(ledger().unfinished(LANE)).isEmpty();
        assertThat(holding("k2").state()).isEqualTo(Holding.State.HELD);
    }

    @Test
    default void unfinished_batches_come_in_the_order_they_were_opened_and_by_hall() {
        List<Batch> opened = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            opened.add(batch(change("k" + i, 1, "文" + i)));
            ledger().open(opened.get(i));
        }
        ledger().open(batch("county", List.of(A)));
        assertThat(ledger().unfinished(LANE)).containsExactlyElementsOf(opened);
        assertThat(ledger().unfinished(COUNTY)).hasSize(1);
    }

    @Test
    default void an_abandoned_batch_may_be_opened_again_and_left_no_trace_in_what_is_held() {
        accept(ledger(), batch(A));
        Batch next = batch(change("k1", 2, "乙"));
        ledger().open(next);
        ledger().abandon(next, "refused connection");
        assertThat(holding("k1").holds(A.fingerprint())).isTrue();
        accept(ledger(), next);
        assertThat(holding("k1").holds(A.fingerprint())).isFalse();
    }

    @Test
    default void batches_whose_fate_nobody_knows_are_told_whole_with_why_and_those_cut_off_without() {
        Batch doubtful = batch(A);
        ledger().open(doubtful);
        ledger().doubt(doubtful, "no answer");
        Batch cutOff = batch(change("k2", 1, "乙"));
        ledger().open(cutOff);
        accept(ledger(), batch(change("k3", 1, "丙")));
        assertThat(ledger().doubts(HALL)).extracting(Doubt::batch).containsExactly(doubtful, cutOff);
        assertThat(ledger().doubts(HALL)).extracting(Doubt::why).containsExactly("no answer", "");
        assertThat(ledger().doubts(HALL)).extracting(Doubt::cutOff).containsExactly(false, true);
        assertThat(ledger().doubts("county")).isEmpty();
    }
}
