package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.LANE;
import static io.hallbridge.ledger.Sending.RUN;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every ledger does, whichever database it is kept in. */
abstract class LedgerContract {
    private static final Change A = change("k1", 1, "甲");
    private static final Lane COUNTY = Lane.of("county", Set.of("power"));

    Ledger ledger;

    /** Another connection to the same ledger, as a second process would have. */
    abstract Ledger open();

    /** Connects to a ledger nobody has opened yet; called from several threads at once. */
    abstract Callable<Ledger> freshPlace() throws Exception;

    abstract void prepare() throws Exception;

    /** Changes the tables behind the ledger's back. */
    abstract void raw(String sql) throws Exception;

    @BeforeEach
    void openIt() throws Exception {
        prepare();
        ledger = open();
    }

    @AfterEach
    void closeIt() {
        ledger.close();
    }

    private Holding holding(String key) {
        return ledger.holdings(HALL, "power", List.of(key)).get(key);
    }

    private static void end(Ledger ledger, Batch batch, String how) {
        switch (how) {
            case "settle" -> ledger.settle(batch, all(batch, Outcome.State.ACCEPTED));
            case "refuse" -> ledger.refuse(batch, "E-FORMAT", "no");
            case "abandon" -> ledger.abandon(batch, "refused connection");
            default -> ledger.doubt(batch, "no answer");
        }
    }

    @Test
    void an_accepted_document_is_held_with_its_fingerprint_and_version() {
        accept(ledger, batch(A));
        assertThat(holding("k1"))
                .isEqualTo(new Holding(
                        "k1", Holding.State.HELD, Optional.of(A.fingerprint()), 1, "health", Optional.empty()));
        assertThat(ledger.accepted(HALL, "power", "k1")).contains(Objects.requireNonNull(A.content()));
    }

    @Test
    void a_duplicate_counts_as_accepted() {
        Batch batch = batch(A);
        ledger.open(batch);
        ledger.settle(batch, all(batch, Outcome.State.DUPLICATE));
        assertThat(holding("k1").holds(A.fingerprint())).isTrue();
    }

    @Test
    void a_refused_document_leaves_what_was_accepted_and_keeps_the_version_sent() {
        accept(ledger, batch(A));
        Batch next = batch(change("k1", 2, "乙"));
        ledger.open(next);
        ledger.settle(next, all(next, Outcome.State.REFUSED));
        assertThat(holding("k1").holds(A.fingerprint())).isTrue();
        assertThat(holding("k1").version()).isEqualTo(2);
        assertThat(ledger.accepted(HALL, "power", "k1")).contains(Objects.requireNonNull(A.content()));
    }

    @Test
    void a_batch_with_mixed_outcomes_moves_only_the_documents_accepted() {
        Batch mixed = batch(A, change("k2", 1, "乙"), change("k3", 1, "丙"));
        ledger.open(mixed);
        ledger.settle(
                mixed,
                new Receipt(
                        "R",
                        List.of(
                                new Outcome("k1", Outcome.State.ACCEPTED, "", ""),
                                new Outcome("k2", Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空"),
                                new Outcome("k3", Outcome.State.AWAITING, "", ""))));
        assertThat(holding("k1").state()).isEqualTo(Holding.State.HELD);
        assertThat(holding("k2").state()).isEqualTo(Holding.State.NEVER);
        assertThat(holding("k3").state()).isEqualTo(Holding.State.NEVER);
        assertThat(holding("k3").awaits(mixed.changes().get(2).fingerprint())).isTrue();
        assertThat(ledger.waiting(HALL)).isEqualTo(new Waiting(0, 1));
        assertThat(ledger.history("k2").get(0).message()).isEqualTo("名称不能为空");
    }

    @Test
    void a_retired_document_is_no_longer_held() {
        accept(ledger, batch(A));
        accept(ledger, batch(Sending.retirement(A)));
        assertThat(holding("k1").state()).isEqualTo(Holding.State.RETIRED);
        assertThat(ledger.held(HALL)).isEmpty();
    }

    @Test
    void a_receipt_about_other_documents_is_refused_and_changes_nothing() {
        Batch batch = batch(A);
        ledger.open(batch);
        Receipt other = all(batch(change("k9", 1, "九")), Outcome.State.ACCEPTED);
        assertThatThrownBy(() -> ledger.settle(batch, other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.unfinished(LANE)).containsExactly(batch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon", "doubt"})
    void a_batch_never_opened_cannot_end(String how) {
        assertThatThrownBy(() -> end(ledger, batch(A), how)).isInstanceOf(IllegalStateException.class);
        assertThat(holding("k1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon"})
    void a_batch_ends_once(String how) {
        Batch batch = batch(A);
        ledger.open(batch);
        end(ledger, batch, how);
        for (String again : List.of("settle", "refuse", "abandon", "doubt")) {
            assertThatThrownBy(() -> end(ledger, batch, again)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ledger.unfinished(LANE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse"})
    void a_batch_the_hall_dealt_with_cannot_be_opened_again(String how) {
        Batch batch = batch(A);
        ledger.open(batch);
        end(ledger, batch, how);
        assertThatThrownBy(() -> ledger.open(batch)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon"})
    void a_batch_in_doubt_can_still_end_in_every_way(String how) {
        Batch batch = batch(A);
        ledger.open(batch);
        ledger.doubt(batch, "no answer");
        end(ledger, batch, how);
        assertThat(ledger.unfinished(LANE)).isEmpty();
        assertThat(ledger.waiting(HALL).inDoubt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon", "doubt"})
    void a_version_once_sent_is_never_given_again(String how) {
        accept(ledger, batch(A));
        Batch next = batch(change("k1", 7, "乙"));
        ledger.open(next);
        assertThat(holding("k1").version()).isEqualTo(7);
        end(ledger, next, how);
        assertThat(holding("k1").version()).isEqualTo(7);
    }

    @Test
    void an_abandoned_batch_opened_by_another_run_is_that_runs_from_then_on() {
        Batch first = batch(A);
        ledger.open(first);
        ledger.abandon(first, "refused connection");
        Batch second = new Batch(first.id(), "20261124-0100-0001", HALL, "power", false, first.changes());
        ledger.open(second);
        assertThat(ledger.unfinished(LANE)).containsExactly(second);
    }

    @Test
    void a_batch_in_doubt_stays_the_first_runs_so_that_it_is_resent_word_for_word() {
        Batch first = batch(A);
        ledger.open(first);
        ledger.doubt(first, "no answer");
        ledger.open(new Batch(first.id(), "20261124-0100-0001", HALL, "power", false, first.changes()));
        assertThat(ledger.unfinished(LANE)).containsExactly(first);
    }

    @Test
    void retirements_in_doubt_come_back_whole() {
        accept(ledger, batch(A));
        Batch retiring = batch(Sending.retirement(A));
        ledger.open(retiring);
        ledger.doubt(retiring, "no answer");
        assertThat(ledger.unfinished(LANE)).containsExactly(retiring);
        assertThat(ledger.held(HALL)).containsEntry("power", 1L);
    }

    @Test
    void a_batch_in_doubt_comes_back_whole_and_can_be_opened_and_settled() {
        Batch batch = batch(A, change("k2", 1, "乙"));
        ledger.open(batch);
        ledger.doubt(batch, "no answer");
        try (Ledger later = open()) {
            assertThat(later.unfinished(LANE)).containsExactly(batch);
            accept(later, batch);
        }
        assertThat(ledger.unfinished(LANE)).isEmpty();
        assertThat(holding("k2").state()).isEqualTo(Holding.State.HELD);
    }

    @Test
    void unfinished_batches_come_in_the_order_they_were_opened_and_by_hall() {
        List<Batch> opened = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            opened.add(batch(change("k" + i, 1, "文" + i)));
            ledger.open(opened.get(i));
        }
        ledger.open(batch("county", List.of(A)));
        assertThat(ledger.unfinished(LANE)).containsExactlyElementsOf(opened);
        assertThat(ledger.unfinished(COUNTY)).hasSize(1);
    }

    @Test
    void an_abandoned_batch_may_be_opened_again_and_left_no_trace_in_what_is_held() {
        accept(ledger, batch(A));
        Batch next = batch(change("k1", 2, "乙"));
        ledger.open(next);
        ledger.abandon(next, "refused connection");
        assertThat(holding("k1").holds(A.fingerprint())).isTrue();
        accept(ledger, next);
        assertThat(holding("k1").holds(A.fingerprint())).isFalse();
    }

    @Test
    void five_hundred_and_one_keys_and_more_are_looked_up_together() {
        accept(ledger, batch(HALL, Sending.many("m", 1203)));
        List<String> keys = Sending.many("m", 1300).stream().map(Change::key).toList();
        assertThat(ledger.holdings(HALL, "power", keys)).hasSize(1203);
        assertThat(ledger.holdings(HALL, "power", List.of())).isEmpty();
        assertThat(ledger.held(HALL, "power", "health")).isEqualTo(1203);
        assertThat(ledger.held(HALL)).containsEntry("power", 1203L);
    }

    @Test
    void keys_are_taken_to_the_letter() {
        List<String> odd = List.of("a'b", "a\"b", "a%_b", "甲|乙", "A'B", "k;DROP TABLE run", "𠮷", " k");
        accept(ledger, batch(HALL, odd.stream().map(k -> change(k, 1, "名")).toList()));
        assertThat(ledger.holdings(HALL, "power", odd)).containsOnlyKeys(odd);
        assertThat(ledger.holdings(HALL, "power", List.of("a'B", "k"))).isEmpty();
    }

    @Test
    void absent_are_the_held_documents_of_that_source_not_met() {
        accept(ledger, batch(HALL, Sending.many("m", 10)));
        accept(ledger, batch(Sending.retirement(change("m0000009", 1, "事项 9"))));
        Set<String> met = Set.of("m0000000", "m0000001", "m0000002", "m0000003", "m0000004", "m0000005", "m0000006");
        List<String> absent = new ArrayList<>();
        ledger.absent(HALL, "power", "health", met::contains, holding -> absent.add(holding.key()));
        assertThat(absent).containsExactly("m0000007", "m0000008");
        ledger.absent(HALL, "power", "water", met::contains, holding -> absent.add("wrong"));
        assertThat(absent).hasSize(2);
    }

    @Test
    void a_document_counts_for_another_source_once_the_hall_has_accepted_it_from_there() {
        accept(ledger, batch(A, change("k2", 1, "乙"), change("k3", 1, "丙")));
        Batch taken = batch(Sending.ofWater(change("k1", 2, "丁")), Sending.ofWater(change("k2", 2, "戊")));
        ledger.open(taken);
        ledger.settle(
                taken,
                new Receipt(
                        "R",
                        List.of(
                                new Outcome("k1", Outcome.State.ACCEPTED, "", ""),
                                new Outcome("k2", Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空"))));
        assertThat(holding("k1").source()).isEqualTo("water");
        assertThat(holding("k2").source()).isEqualTo("health");
        assertThat(ledger.held(HALL, "power", "water")).isEqualTo(1);
        assertThat(ledger.held(HALL, "power", "health")).isEqualTo(2);
    }

    @Test
    void the_position_grows_with_what_a_hall_holds_and_for_that_hall_alone() {
        assertThat(ledger.position(LANE)).isZero();
        accept(ledger, batch(A));
        long before = ledger.position(LANE);
        assertThat(before).isPositive();
        accept(ledger, batch(change("k1", 2, "乙")));
        assertThat(ledger.position(LANE)).isGreaterThan(before);
        assertThat(ledger.position(COUNTY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"settle,true", "refuse,true", "doubt,true", "abandon,false"})
    void the_position_grows_unless_the_hall_certainly_took_nothing(String how, boolean grows) {
        Batch batch = batch(A);
        ledger.open(batch);
        long before = ledger.position(LANE);
        end(ledger, batch, how);
        assertThat(ledger.position(LANE) > before).isEqualTo(grows);
    }

    @Test
    void history_tells_every_version_with_its_end() {
        accept(ledger, batch(A));
        Batch second = batch(change("k1", 2, "乙"));
        ledger.open(second);
        ledger.refuse(second, "E-FORMAT", "no");
        List<Sent> history = ledger.history("k1");
        assertThat(history).extracting(sent -> sent.change().version()).containsExactly(1L, 2L);
        assertThat(history).extracting(Sent::state).containsExactly("settled", "refused");
        assertThat(history.get(0).change()).isEqualTo(A);
        assertThat(history.get(0).run()).isEqualTo(RUN);
    }

    @Test
    void runs_are_told_newest_first_and_a_killed_one_has_no_end() {
        ledger.begin("r1", "nightly", HALL, Instant.parse("2026-11-22T17:00:00Z"));
        ledger.end("r1", Instant.parse("2026-11-22T17:00:03Z"), 6, "{\"read\":1}");
        ledger.begin("r2", "nightly", HALL, Instant.parse("2026-11-23T17:00:00Z"));
        assertThat(ledger.recent(5)).extracting(RunEntry::id).containsExactly("r2", "r1");
        assertThat(ledger.recent(5).get(0).exit()).isEmpty();
        assertThat(ledger.recent(5).get(1).exit()).hasValue(6);
        assertThat(ledger.recent(1)).hasSize(1);
    }

    private static Quarantined faulty(String job, Optional<String> key, String origin) {
        return Quarantined.faulty(job, HALL, new Made("power", "health", "d1"), key, origin, "[]");
    }

    private List<Quarantined> inQuarantine() {
        return ledger.quarantine().entries(QuarantineQuery.ALL, 10).stream()
                .map(HeldBack::document)
                .toList();
    }

    private HeldBack refused(String key) {
        return ledger.quarantine().refused(HALL, "power", List.of(key)).get(key);
    }

    /** Sends a batch of these in a run of a job, and the hall refuses every document. */
    private Batch refuseAll(String run, Change... changes) {
        ledger.begin(run, "nightly", HALL, Instant.parse("2026-11-22T17:00:00Z"));
        ledger.quarantine().madeWith(run, List.of(new Made("power", "health", "d1")));
        Batch batch = batch(changes);
        Batch ours = new Batch(batch.id(), run, HALL, "power", batch.retires(), batch.changes());
        ledger.open(ours);
        ledger.settle(
                ours,
                new Receipt(
                        "R",
                        ours.changes().stream()
                                .map(one -> new Outcome(one.key(), Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空"))
                                .toList()));
        return ours;
    }

    @Test
    void batches_whose_fate_nobody_knows_are_told_whole_with_why_and_those_cut_off_without() {
        Batch doubtful = batch(A);
        ledger.open(doubtful);
        ledger.doubt(doubtful, "no answer");
        Batch cutOff = batch(change("k2", 1, "乙"));
        ledger.open(cutOff);
        accept(ledger, batch(change("k3", 1, "丙")));
        assertThat(ledger.doubts(HALL)).extracting(Doubt::batch).containsExactly(doubtful, cutOff);
        assertThat(ledger.doubts(HALL)).extracting(Doubt::why).containsExactly("no answer", "");
        assertThat(ledger.doubts(HALL)).extracting(Doubt::cutOff).containsExactly(false, true);
        assertThat(ledger.doubts("county")).isEmpty();
    }

    @Test
    void quarantine_counts_once_and_is_released_when_the_next_run_no_longer_holds_back() {
        Quarantined keyed = faulty("nightly", Optional.of("k1"), "甲.xlsx · 3");
        Quarantined placed = faulty("nightly", Optional.empty(), "甲.xlsx · 4");
        Quarantined other = faulty("weekly", Optional.of("k1"), "乙.xlsx · 3");
        ledger.quarantine().hold("r1", List.of(keyed, placed, other));
        ledger.quarantine().hold("r2", List.of(keyed));
        assertThat(ledger.quarantine().count(QuarantineQuery.ALL)).isEqualTo(3);
        ledger.quarantine().release("r2", "nightly", Set.of());
        assertThat(inQuarantine()).containsExactlyInAnyOrder(keyed, other);
        HeldBack kept =
                ledger.quarantine().entries(QuarantineQuery.ALL.ofRun("2"), 10).get(0);
        assertThat(kept).isEqualTo(new HeldBack(keyed, "r1", "r2", 2, false));
    }

    @Test
    void two_documents_held_back_for_one_key_are_two() {
        Quarantined first = faulty("nightly", Optional.of("k1"), "甲.xlsx · 3");
        Quarantined second = faulty("nightly", Optional.of("k1"), "甲.xlsx · 9").besidesAnother();
        ledger.quarantine().hold("r1", List.of(first, second));
        ledger.quarantine().hold("r2", List.of(first, second));
        assertThat(inQuarantine()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void what_comes_from_a_source_that_could_not_be_read_stays_in_quarantine() {
        ledger.quarantine().hold("r1", List.of(faulty("nightly", Optional.of("k1"), "甲.xlsx · 3")));
        ledger.quarantine().release("r2", "nightly", Set.of("water", "health"));
        assertThat(inQuarantine()).hasSize(1);
        ledger.quarantine().release("r2", "nightly", Set.of("water"));
        assertThat(inQuarantine()).isEmpty();
    }

    @Test
    void a_document_the_hall_refuses_is_in_quarantine_with_its_words_until_it_is_accepted() {
        refuseAll("r1", A);
        assertThat(ledger.quarantine().anyRefused(HALL, "power")).isTrue();
        assertThat(ledger.quarantine().anyRefused("county", "power")).isFalse();
        HeldBack held = refused("k1");
        assertThat(held.document().job()).isEqualTo("nightly");
        assertThat(held.document().made()).isEqualTo(new Made("power", "health", "d1"));
        assertThat(held.document().refusal()).contains(new Refusal(A.fingerprint(), "E-SCHEMA", "名称不能为空"));
        refuseAll("r2", change("k1", 2, "乙"));
        assertThat(refused("k1").attempts()).isEqualTo(2);
        assertThat(refused("k1").firstRun()).isEqualTo("r1");
        accept(ledger, batch(change("k1", 3, "丙")));
        assertThat(ledger.quarantine().anyRefused(HALL, "power")).isFalse();
    }

    @Test
    void a_batch_of_one_refused_whole_is_about_its_document_and_a_larger_one_is_not() {
        Batch one = batch(A);
        ledger.open(one);
        ledger.refuse(one, "E-FORMAT", "no");
        assertThat(refused("k1").document().refusal().orElseThrow().code()).isEqualTo("E-FORMAT");
        Batch two = batch(change("k2", 1, "乙"), change("k3", 1, "丙"));
        ledger.open(two);
        ledger.refuse(two, "E-DATASET", "no");
        assertThat(inQuarantine()).hasSize(1);
    }

    @Test
    void a_refusal_of_a_version_that_is_not_above_the_halls_is_put_right_by_the_next_version() {
        Batch batch = batch(A);
        ledger.open(batch);
        ledger.settle(
                batch, new Receipt("R", List.of(new Outcome("k1", Outcome.State.REFUSED, "E-VERSION", "old", 1))));
        assertThat(inQuarantine()).isEmpty();
    }

    @Test
    void a_refusal_that_comes_with_a_later_receipt_is_in_quarantine_too() {
        ledger.begin("r1", "nightly", HALL, Instant.parse("2026-11-22T17:00:00Z"));
        Batch batch = new Batch(batch(A).id(), "r1", HALL, "power", false, List.of(A));
        ledger.open(batch);
        ledger.settle(batch, all(batch, Outcome.State.AWAITING));
        assertThat(inQuarantine()).isEmpty();
        ledger.decide(batch, all(batch, Outcome.State.REFUSED));
        assertThat(refused("k1").document().job()).isEqualTo("nightly");
    }

    @Test
    void a_retirement_refused_is_told_from_the_content_refused() {
        accept(ledger, batch(A));
        refuseAll("r2", Sending.retirement(A));
        assertThat(refused("k1").document().refusal().orElseThrow().fingerprint())
                .isEqualTo(Holding.WITHDRAWAL);
    }

    @Test
    void a_refused_document_met_again_keeps_its_history_and_the_wish_to_send_it() {
        refuseAll("r1", A, change("k2", 1, "乙"));
        ledger.quarantine().retry(List.of(refused("k1")));
        ledger.quarantine().holdAgain("r2", List.of(refused("k1")));
        assertThat(refused("k1"))
                .extracting(HeldBack::firstRun, HeldBack::run, HeldBack::attempts, HeldBack::retry)
                .containsExactly("r1", "r2", 1, true);
        refuseAll("r3", change("k1", 2, "甲"));
        assertThat(refused("k1").retry()).isFalse();
        assertThat(refused("k1").attempts()).isEqualTo(2);
        ledger.quarantine().drop(List.of(refused("k1")));
        assertThat(refused("k1")).isNull();
        assertThat(refused("k2")).isNotNull();
    }

    @Test
    void faulty_after_refused_is_another_reason_that_counts_anew() {
        refuseAll("r1", A);
        ledger.quarantine().hold("r2", List.of(faulty("nightly", Optional.of("k1"), "甲.xlsx · 3")));
        HeldBack now = ledger.quarantine()
                .entries(QuarantineQuery.ALL.with(Quarantined.Reason.ERRORS), 10)
                .get(0);
        assertThat(now.attempts()).isEqualTo(1);
        assertThat(now.firstRun()).isEqualTo("r2");
        assertThat(now.document().refusal()).isEmpty();
        assertThat(ledger.quarantine().anyRefused(HALL, "power")).isFalse();
    }

    @Test
    void a_lock_is_held_by_one_run_until_it_is_given_back() {
        Lease lease = ledger.lock(LANE, "r1").orElseThrow();
        try (Ledger other = open()) {
            assertThat(other.lock(LANE, "r2")).isEmpty();
            assertThat(other.holder(LANE).orElseThrow().run()).isEqualTo("r1");
            assertThat(lease.renew()).isTrue();
            other.lock(COUNTY, "r2").orElseThrow().close();
            lease.close();
            assertThat(other.holder(LANE)).isEmpty();
            other.lock(LANE, "r2").orElseThrow().close();
        }
    }

    @Test
    void a_lock_of_another_machine_lasts_as_long_as_its_lease() throws Exception {
        assertThat(ledger.lock(LANE, "r1")).isPresent();
        raw("UPDATE hall_lock SET host = 'another-machine', pid = 1, until = '"
                + Instant.now().plusSeconds(60) + "'");
        assertThat(ledger.lock(LANE, "r2")).isEmpty();
        assertThat(ledger.holder(LANE).orElseThrow().host()).isEqualTo("another-machine");
        raw("UPDATE hall_lock SET until = '" + Instant.now().minusSeconds(1) + "'");
        assertThat(ledger.holder(LANE)).isEmpty();
        ledger.lock(LANE, "r2").orElseThrow().close();
    }

    @Test
    void a_lock_taken_over_is_lost_for_its_first_owner_who_does_not_give_it_back_either() throws Exception {
        Lease lease = ledger.lock(LANE, "r1").orElseThrow();
        raw("UPDATE hall_lock SET run = 'r2', host = 'another-machine', until = '"
                + Instant.now().plusSeconds(60) + "'");
        assertThat(lease.renew()).isFalse();
        lease.close();
        assertThat(ledger.holder(LANE).orElseThrow().run()).isEqualTo("r2");
    }

    @Test
    void refuses_a_ledger_made_by_a_newer_program_in_both_languages() throws Exception {
        raw("UPDATE ledger SET version = " + (Schema.VERSION + 1));
        assertThatThrownBy(this::open).isInstanceOfSatisfying(LedgerFault.class, fault -> {
            assertThat(fault.text().zh()).contains("升级", String.valueOf(Schema.VERSION + 1));
            assertThat(fault.text().en()).contains("upgrade", String.valueOf(Schema.VERSION + 1));
        });
    }

    @Test
    void of_many_that_ask_at_once_one_gets_the_lock() throws Exception {
        for (int round = 0; round < 10; round++) {
            String hall = "hall-" + round;
            List<Callable<Boolean>> askers = new ArrayList<>();
            List<Ledger> ledgers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Ledger mine = open();
                ledgers.add(mine);
                askers.add(() -> mine.lock(Lane.of(hall, Set.of("power")), "r" + askers.size())
                        .isPresent());
            }
            assertThat(together(askers)).containsOnlyOnce(true);
            ledgers.forEach(Ledger::close);
        }
    }

    @Test
    void a_ledger_opened_for_the_first_time_by_several_at_once_serves_all() throws Exception {
        for (int round = 0; round < 10; round++) {
            Callable<Ledger> opener = freshPlace();
            for (Ledger opened : together(List.of(opener, opener, opener, opener))) {
                assertThat(opened.recent(1)).isEmpty();
                opened.close();
            }
        }
    }

    private Map<String, Standing> standing() {
        Map<String, Standing> all = new LinkedHashMap<>();
        ledger.standing(HALL, "power", standing -> all.put(standing.holding().key(), standing));
        return all;
    }

    @Test
    void all_documents_are_given_in_the_order_of_their_keys_code_points() {
        List<String> inOrder = List.of("-1", "A", "a", "a b", "a-b", "aa", "é", "丙", "甲", "｡", "𬱖");
        List<String> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        Collections.swap(shuffled, 2, 7);
        accept(
                ledger,
                batch(HALL, shuffled.stream().map(key -> change(key, 1, key)).toList()));
        accept(ledger, batch("town", List.of(change("zz", 1, "另一个大厅"))));
        assertThat(standing().keySet()).containsExactlyElementsOf(inOrder);
    }

    @Test
    void tens_of_thousands_of_documents_are_given_one_by_one_while_others_write() {
        for (int i = 0; i < 40; i++) {
            accept(ledger, batch(HALL, Sending.many("k" + (char) ('a' + i % 26) + i + "-", 500)));
        }
        int[] given = {0};
        try (Ledger other = open()) {
            ledger.standing(HALL, "power", standing -> {
                if (given[0]++ == 5_000) {
                    accept(other, batch(change("zz", 1, "后来的")));
                }
            });
        }
        assertThat(given[0]).isEqualTo(20_000);
        assertThat(standing()).hasSize(20_001);
    }

    @Test
    void a_document_is_under_way_while_its_batch_has_no_answer_or_the_hall_decides() {
        Batch open = batch(change("k2", 1, "乙"));
        Batch doubted = batch(change("k3", 1, "丙"));
        Batch awaiting = batch(change("k4", 1, "丁"));
        accept(ledger, batch(A));
        ledger.open(open);
        ledger.open(doubted);
        ledger.doubt(doubted, "no answer");
        ledger.open(awaiting);
        ledger.settle(awaiting, all(awaiting, Outcome.State.AWAITING));
        assertThat(standing().values()).extracting(Standing::underWay).containsExactly(false, true, true, true);
        ledger.settle(open, all(open, Outcome.State.REFUSED));
        ledger.settle(doubted, all(doubted, Outcome.State.ACCEPTED));
        assertThat(standing().values()).extracting(Standing::underWay).containsExactly(false, false, false, true);
        assertThat(standing().values()).extracting(Standing::held).containsExactly(true, false, true, false);
    }

    @Test
    void the_content_kept_is_the_one_the_hall_last_accepted() {
        Change second = change("k1", 2, "甲二");
        Change refused = change("k1", 3, "甲三");
        accept(ledger, batch(A));
        accept(ledger, batch(second));
        accept(ledger, batch(change("k2", 1, "乙")));
        ledger.open(batch(refused));
        ledger.settle(batch(refused), all(batch(refused), Outcome.State.REFUSED));
        Map<String, Kept> kept = ledger.kept(HALL, "power", List.of("k1", "k2", "k3"));
        assertThat(kept).containsOnlyKeys("k1", "k2");
        assertThat(kept.get("k1")).isEqualTo(new Kept(Objects.requireNonNull(second.content()), second.origin()));
        assertThat(ledger.kept("town", "power", List.of("k1"))).isEmpty();
    }

    @Test
    void a_ledger_that_kept_each_content_by_itself_is_brought_up_to_date() throws Exception {
        Change second = change("k2", 1, "乙");
        accept(ledger, batch(A, second));
        accept(ledger, batch(Sending.retirement(second)));
        raw("DROP TABLE batch_contents");
        raw("ALTER TABLE item ADD COLUMN content TEXT");
        raw("UPDATE item SET content = '{\"of\":\"' || doc_key || '\"}' WHERE operation <> 'RETIRE'");
        raw("UPDATE ledger SET version = 3");
        try (Ledger today = open()) {
            assertThat(today.accepted(HALL, "power", "k1")).contains(Content.of("{\"of\":\"k1\"}"));
            assertThat(today.history("k2"))
                    .extracting(sent -> sent.change().content())
                    .containsExactly(Content.of("{\"of\":\"k2\"}"), null);
            assertThat(today.kept(HALL, "power", List.of("k1")).get("k1").content())
                    .isEqualTo(Content.of("{\"of\":\"k1\"}"));
        }
    }

    @Test
    void several_threads_and_connections_write_without_losing_a_batch() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            String prefix = "w" + w + "-";
            Ledger mine = w % 2 == 0 ? ledger : open();
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    accept(mine, batch(HALL, Sending.many(prefix + i + "-", 5)));
                }
                return true;
            });
        }
        assertThat(together(writers)).containsOnly(true);
        assertThat(ledger.held(HALL)).containsEntry("power", 500L);
        assertThat(ledger.position(LANE)).isEqualTo(100);
    }

    @Test
    void a_write_that_fails_beside_others_leaves_them_be() throws Exception {
        Batch settled = batch(A);
        accept(ledger, settled);
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            String prefix = "w" + w + "-";
            boolean wrong = w == 3;
            writers.add(() -> {
                for (int i = 0; i < 40; i++) {
                    if (wrong) {
                        assertThatThrownBy(() -> ledger.open(settled)).hasMessageContaining("is settled and cannot be");
                    } else {
                        accept(ledger, batch(HALL, Sending.many(prefix + i + "-", 3)));
                    }
                }
                return true;
            });
        }
        assertThat(together(writers)).containsOnly(true);
        assertThat(ledger.held(HALL)).containsEntry("power", 361L);
        assertThat(ledger.unfinished(LANE)).isEmpty();
    }

    private Batch carried(Change... changes) {
        Batch batch = batch(changes);
        ledger.open(batch);
        ledger.bundles().put(batch, new Bundles.Room(2, 10_000));
        ledger.settle(batch, all(batch, Outcome.State.AWAITING));
        return batch;
    }

    private static Bundles.Closed closed(long number, String previous) {
        return new Bundles.Closed("manifest " + number + " after " + previous, "digest-" + number);
    }

    @Test
    void a_bundle_is_full_after_so_many_documents_and_gets_its_number_once() {
        Batch first = carried(A);
        Batch second = carried(change("k2", 1, "乙"));
        Batch third = carried(change("k3", 1, "丙"));
        ledger.bundles().put(first, new Bundles.Room(2, 10_000));

        List<Bundles.Open> open = ledger.bundles().open(LANE);
        assertThat(open).extracting(Bundles.Open::run).containsExactly(RUN, RUN);
        assertThat(open.get(0).batches())
                .containsExactly(
                        new Bundles.Head(first.id(), "power", false, 1),
                        new Bundles.Head(second.id(), "power", false, 1));
        assertThat(open.get(1).batches()).extracting(Bundles.Head::id).containsExactly(third.id());
        for (int twice = 0; twice < 2; twice++) {
            open.forEach(bundle -> ledger.bundles().number(HALL, bundle.id(), LedgerContract::closed));
        }

        assertThat(ledger.bundles().open(LANE)).isEmpty();
        assertThat(ledger.bundles().unwritten(HALL))
                .extracting(Bundles.Numbered::manifest)
                .containsExactly("manifest 1 after ", "manifest 2 after digest-1");
        assertThat(ledger.bundles().batches(open.get(0).id())).containsExactly(first.id(), second.id());
        ledger.bundles().written(HALL, 1);
        assertThat(ledger.bundles().unwritten(HALL))
                .extracting(Bundles.Numbered::number)
                .containsExactly(2L);
        assertThat(ledger.bundles().last(HALL).map(Bundles.Numbered::digest)).contains("digest-2");
        assertThat(ledger.bundles().find(HALL, 3)).isEmpty();
        assertThat(ledger.bundles().find("county", 1)).isEmpty();
    }

    @Test
    void a_bundle_that_another_run_is_filling_is_left_to_it() {
        Batch batch = batch(A);
        ledger.open(batch);
        ledger.bundles().put(batch, new Bundles.Room(2, 10_000));
        assertThat(ledger.bundles().open(LANE)).isEmpty();
        ledger.settle(batch, all(batch, Outcome.State.AWAITING));
        assertThat(ledger.bundles().open(Lane.of(HALL, Set.of("guide")))).isEmpty();
        assertThat(ledger.bundles().open(LANE)).hasSize(1);
    }

    @Test
    void a_bundle_is_awaited_until_each_of_its_documents_is_decided_on() {
        Batch batch = carried(A, change("k2", 1, "乙"));
        ledger.bundles().open(LANE).forEach(open -> ledger.bundles().number(HALL, open.id(), LedgerContract::closed));
        assertThat(ledger.bundles().awaited(HALL)).hasSize(1).first().matches(one -> one.documents() == 2);
        ledger.decide(
                batch,
                new Receipt(
                        "",
                        List.of(
                                new Outcome("k1", Outcome.State.ACCEPTED, "", ""),
                                new Outcome("k2", Outcome.State.AWAITING, "", ""))));
        assertThat(ledger.bundles().awaited(HALL)).hasSize(1).first().matches(one -> one.documents() == 1);
        ledger.decide(batch, all(batch, Outcome.State.REFUSED));
        assertThat(ledger.bundles().awaited(HALL)).isEmpty();
    }

    private static Arrivals.Arrival arrival(long number, String begun) {
        return new Arrivals.Arrival(
                "health",
                "chain",
                number,
                HALL,
                "digest-" + number,
                "manifest",
                Instant.parse(begun),
                Optional.empty(),
                0,
                0);
    }

    @Test
    void what_came_is_known_by_relay_chain_and_number_and_answered_until_nothing_is_awaited() {
        Arrivals.Arrival first = arrival(1, "2026-11-27T01:00:00Z");
        Arrivals.Arrival second = arrival(2, "2026-11-27T02:00:00Z");
        for (Arrivals.Arrival each : List.of(first, second, first)) {
            ledger.arrivals().begin(each);
        }
        assertThat(ledger.arrivals().last("health").map(Arrivals.Arrival::number))
                .contains(2L);
        assertThat(ledger.arrivals().last("water")).isEmpty();
        assertThat(ledger.arrivals().find("health", "chain", 1)).contains(first);
        assertThat(ledger.arrivals().find("health", "another", 1)).isEmpty();
        assertThat(ledger.arrivals().unanswered("health")).isEmpty();

        ledger.arrivals().done(first);
        assertThat(ledger.arrivals().unanswered("health")).hasSize(1);
        ledger.arrivals().answered(first, 1, 3);
        assertThat(ledger.arrivals().unanswered("health"))
                .first()
                .matches(one -> one.round() == 1 && one.awaiting() == 3);
        ledger.arrivals().answered(first, 2, 0);
        assertThat(ledger.arrivals().unanswered("health")).isEmpty();
    }

    @Test
    void what_became_of_a_bundles_documents_is_told_from_all_batches_that_carried_a_part_of_it() {
        Arrivals.Arrival came = arrival(1, "2026-11-27T01:00:00Z");
        ledger.arrivals().begin(came);
        Change b = change("k2", 1, "乙");
        Change c = change("k3", 1, "丙");
        Batch whole = batch(A, b, c);
        Batch alone = batch(b);
        Batch rest = batch(A, c);
        ledger.arrivals().link(came, whole);
        ledger.open(whole);
        ledger.divide(whole, "E-BATCH", "no");
        assertThat(ledger.arrivals().outcomes(came, "power", List.of("k1", "k2", "k3")))
                .isEmpty();
        for (Batch part : List.of(alone, rest, alone)) {
            ledger.arrivals().link(came, part);
        }
        ledger.open(alone);
        ledger.refuse(alone, "E-SCHEMA", "名称不能为空");
        ledger.open(rest);
        ledger.settle(
                rest,
                new Receipt(
                        "",
                        List.of(
                                new Outcome("k1", Outcome.State.ACCEPTED, "0", "成功", 1),
                                new Outcome("k3", Outcome.State.LATER, "E-BUSY", "", 0))));

        assertThat(ledger.arrivals().outcomes(came, "power", List.of("k1", "k2", "k3")))
                .isEqualTo(Map.of(
                        "k1", new Outcome("k1", Outcome.State.ACCEPTED, "0", "成功"),
                        "k2", new Outcome("k2", Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空")));
        assertThat(ledger.arrivals().outcomes(arrival(2, "2026-11-27T01:00:00Z"), "power", List.of("k1")))
                .isEmpty();
        assertThat(ledger.state(whole.id())).contains("divided");
        assertThat(ledger.state("never")).isEmpty();
    }

    @Test
    void a_version_that_the_hall_holds_above_ours_is_told_with_the_outcome() {
        Arrivals.Arrival came = arrival(1, "2026-11-27T01:00:00Z");
        Batch batch = batch(A);
        ledger.arrivals().link(came, batch);
        ledger.open(batch);
        ledger.settle(batch, new Receipt("", List.of(new Outcome("k1", Outcome.State.REFUSED, "E-VERSION", "", 9))));

        assertThat(ledger.arrivals()
                        .outcomes(came, "power", List.of("k1"))
                        .get("k1")
                        .version())
                .isEqualTo(9);
    }

    static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
