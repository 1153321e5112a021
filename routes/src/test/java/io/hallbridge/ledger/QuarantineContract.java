package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is held back, why, and until when. */
interface QuarantineContract extends LedgerUnderTest {
    private static Quarantined faulty(String job, Optional<String> key, String origin) {
        return Quarantined.faulty(job, HALL, new Made("power", "health", "d1"), key, origin, "[]");
    }

    private List<Quarantined> inQuarantine() {
        return ledger().quarantine().entries(QuarantineQuery.ALL, 10).stream()
                .map(HeldBack::document)
                .toList();
    }

    private HeldBack refused(String key) {
        return ledger().quarantine().refused(HALL, "power", List.of(key)).get(key);
    }

    /** Sends a batch of these in a run of a job, and the hall refuses every document. */
    private Batch refuseAll(String run, Change... changes) {
        ledger().begin(run, "nightly", HALL, Instant.parse("2026-11-22T17:00:00Z"));
        ledger().quarantine().madeWith(run, List.of(new Made("power", "health", "d1")));
        Batch batch = batch(changes);
        Batch ours = new Batch(batch.id(), run, HALL, "power", batch.retires(), batch.changes());
        ledger().open(ours);
        ledger().settle(
                        ours,
                        new Receipt(
                                "R",
                                ours.changes().stream()
                                        .map(one -> new Outcome(one.key(), Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空"))
                                        .toList()));
        return ours;
    }

    @Test
    default void quarantine_counts_once_and_is_released_when_the_next_run_no_longer_holds_back() {
        Quarantined keyed = faulty("nightly", Optional.of("k1"), "甲.xlsx · 3");
        Quarantined placed = faulty("nightly", Optional.empty(), "甲.xlsx · 4");
        Quarantined other = faulty("weekly", Optional.of("k1"), "乙.xlsx · 3");
        ledger().quarantine().hold("r1", List.of(keyed, placed, other));
        ledger().quarantine().hold("r2", List.of(keyed));
        assertThat(ledger().quarantine().count(QuarantineQuery.ALL)).isEqualTo(3);
        ledger().quarantine().release("r2", "nightly", Set.of());
        assertThat(inQuarantine()).containsExactlyInAnyOrder(keyed, other);
        HeldBack kept = ledger().quarantine()
                .entries(QuarantineQuery.ALL.ofRun("2"), 10)
                .get(0);
        assertThat(kept).isEqualTo(new HeldBack(keyed, "r1", "r2", 2, false));
    }

    @Test
    default void two_documents_held_back_for_one_key_are_two() {
        Quarantined first = faulty("nightly", Optional.of("k1"), "甲.xlsx · 3");
        Quarantined second = faulty("nightly", Optional.of("k1"), "甲.xlsx · 9").besidesAnother();
        ledger().quarantine().hold("r1", List.of(first, second));
        ledger().quarantine().hold("r2", List.of(first, second));
        assertThat(inQuarantine()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void what_comes_from_a_source_that_could_not_be_read_stays_in_quarantine() {
        ledger().quarantine().hold("r1", List.of(faulty("nightly", Optional.of("k1"), "甲.xlsx · 3")));
        ledger().quarantine().release("r2", "nightly", Set.of("water", "health"));
        assertThat(inQuarantine()).hasSize(1);
        ledger().quarantine().release("r2", "nightly", Set.of("water"));
        assertThat(inQuarantine()).isEmpty();
    }

    @Test
    default void a_document_the_hall_refuses_is_in_quarantine_with_its_words_until_it_is_accepted() {
        refuseAll("r1", A);
        assertThat(ledger().quarantine().anyRefused(HALL, "power")).isTrue();
        assertThat(ledger().quarantine().anyRefused("county", "power")).isFalse();
        HeldBack held = refused("k1");
        assertThat(held.document().job()).isEqualTo("nightly");
        assertThat(held.document().made()).isEqualTo(new Made("power", "health", "d1"));
        assertThat(held.document().refusal()).contains(new Refusal(A.fingerprint(), "E-SCHEMA", "名称不能为空"));
        refuseAll("r2", change("k1", 2, "乙"));
        assertThat(refused("k1").attempts()).isEqualTo(2);
        assertThat(refused("k1").firstRun()).isEqualTo("r1");
        accept(ledger(), batch(change("k1", 3, "丙")));
        assertThat(ledger().quarantine().anyRefused(HALL, "power")).isFalse();
    }

    @Test
    default void a_batch_of_one_refused_whole_is_about_its_document_and_a_larger_one_is_not() {
        Batch one = batch(A);
        ledger().open(one);
        ledger().refuse(one, "E-FORMAT", "no");
        assertThat(refused("k1").document().refusal().orElseThrow().code()).isEqualTo("E-FORMAT");
        Batch two = batch(change("k2", 1, "乙"), change("k3", 1, "丙"));
        ledger().open(two);
        ledger().refuse(two, "E-DATASET", "no");
        assertThat(inQuarantine()).hasSize(1);
    }

    @Test
    default void a_refusal_of_a_version_that_is_not_above_the_halls_is_put_right_by_the_next_version() {
        Batch batch = batch(A);
        ledger().open(batch);
        ledger().settle(
                        batch,
                        new Receipt("R", List.of(new Outcome("k1", Outcome.State.REFUSED, "E-VERSION", "old", 1))));
        assertThat(inQuarantine()).isEmpty();
    }

    @Test
    default void a_refusal_that_comes_with_a_later_receipt_is_in_quarantine_too() {
        ledger().begin("r1", "nightly", HALL, Instant.parse("2026-11-22T17:00:00Z"));
        Batch batch = new Batch(batch(A).id(), "r1", HALL, "power", false, List.of(A));
        ledger().open(batch);
        ledger().settle(batch, all(batch, Outcome.State.AWAITING));
        assertThat(inQuarantine()).isEmpty();
        ledger().decide(batch, all(batch, Outcome.State.REFUSED));
        assertThat(refused("k1").document().job()).isEqualTo("nightly");
    }

    @Test
    default void a_retirement_refused_is_told_from_the_content_refused() {
        accept(ledger(), batch(A));
        refuseAll("r2", Sending.retirement(A));
        assertThat(refused("k1").document().refusal().orElseThrow().fingerprint())
                .isEqualTo(Holding.WITHDRAWAL);
    }

    @Test
    default void a_refused_document_met_again_keeps_its_history_and_the_wish_to_send_it() {
        refuseAll("r1", A, change("k2", 1, "乙"));
        ledger().quarantine().retry(List.of(refused("k1")));
        ledger().quarantine().holdAgain("r2", List.of(refused("k1")));
        assertThat(refused("k1"))
                .extracting(HeldBack::firstRun, HeldBack::run, HeldBack::attempts, HeldBack::retry)
                .containsExactly("r1", "r2", 1, true);
        refuseAll("r3", change("k1", 2, "甲"));
        assertThat(refused("k1").retry()).isFalse();
        assertThat(refused("k1").attempts()).isEqualTo(2);
        ledger().quarantine().drop(List.of(refused("k1")));
        assertThat(refused("k1")).isNull();
        assertThat(refused("k2")).isNotNull();
    }

    @Test
    default void faulty_after_refused_is_another_reason_that_counts_anew() {
        refuseAll("r1", A);
        ledger().quarantine().hold("r2", List.of(faulty("nightly", Optional.of("k1"), "甲.xlsx · 3")));
        HeldBack now = ledger().quarantine()
                .entries(QuarantineQuery.ALL.with(Quarantined.Reason.ERRORS), 10)
                .get(0);
        assertThat(now.attempts()).isEqualTo(1);
        assertThat(now.firstRun()).isEqualTo("r2");
        assertThat(now.document().refusal()).isEmpty();
        assertThat(ledger().quarantine().anyRefused(HALL, "power")).isFalse();
    }
}
