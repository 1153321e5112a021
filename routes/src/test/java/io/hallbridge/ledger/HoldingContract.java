package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.LANE;
import static io.hallbridge.ledger.Sending.accept;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hall holds, by what was accepted, refused and retired. */
interface HoldingContract extends LedgerUnderTest {
    @Test
    default void an_accepted_document_is_held_with_its_fingerprint_and_version() {
        accept(ledger(), batch(A));
        assertThat(holding("k1"))
                .isEqualTo(new Holding(
                        "k1", Holding.State.HELD, Optional.of(A.fingerprint()), 1, "health", Optional.empty()));
        assertThat(ledger().accepted(HALL, "power", "k1")).contains(Objects.requireNonNull(A.content()));
    }

    @Test
    default void a_duplicate_counts_as_accepted() {
        Batch batch = batch(A);
        ledger().open(batch);
        ledger().settle(batch, all(batch, Outcome.State.DUPLICATE));
        assertThat(holding("k1").holds(A.fingerprint())).isTrue();
    }

    @Test
    default void a_refused_document_leaves_what_was_accepted_and_keeps_the_version_sent() {
        accept(ledger(), batch(A));
        Batch next = batch(change("k1", 2, "乙"));
        ledger().open(next);
        ledger().settle(next, all(next, Outcome.State.REFUSED));
        assertThat(holding("k1").holds(A.fingerprint())).isTrue();
        assertThat(holding("k1").version()).isEqualTo(2);
        assertThat(ledger().accepted(HALL, "power", "k1")).contains(Objects.requireNonNull(A.content()));
    }

    @Test
    default void a_batch_with_mixed_outcomes_moves_only_the_documents_accepted() {
        Batch mixed = batch(A, change("k2", 1, "乙"), change("k3", 1, "丙"));
        ledger().open(mixed);
        ledger().settle(
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
        assertThat(ledger().waiting(HALL)).isEqualTo(new Waiting(0, 1));
        assertThat(ledger().history("k2").get(0).message()).isEqualTo("名称不能为空");
    }

    @Test
    default void a_retired_document_is_no_longer_held() {
        accept(ledger(), batch(A));
        accept(ledger(), batch(Sending.retirement(A)));
        assertThat(holding("k1").state()).isEqualTo(Holding.State.RETIRED);
        assertThat(ledger().held(HALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "refuse", "abandon", "doubt"})
    default void a_version_once_sent_is_never_given_again(String how) {
        accept(ledger(), batch(A));
        Batch next = batch(change("k1", 7, "乙"));
        ledger().open(next);
        assertThat(holding("k1").version()).isEqualTo(7);
        end(next, how);
        assertThat(holding("k1").version()).isEqualTo(7);
    }

    @Test
    default void five_hundred_and_one_keys_and_more_are_looked_up_together() {
        accept(ledger(), batch(HALL, Sending.many("m", 1203)));
        List<String> keys = Sending.many("m", 1300).stream().map(Change::key).toList();
        assertThat(ledger().holdings(HALL, "power", keys)).hasSize(1203);
        assertThat(ledger().holdings(HALL, "power", List.of())).isEmpty();
        assertThat(ledger().held(HALL, "power", "health")).isEqualTo(1203);
        assertThat(ledger().held(HALL)).containsEntry("power", 1203L);
    }

    @Test
    default void keys_are_taken_to_the_letter() {
        List<String> odd = List.of("a'b", "a\"b", "a%_b", "甲|乙", "A'B", "k;DROP TABLE run", "𠮷", " k");
        accept(ledger(), batch(HALL, odd.stream().map(k -> change(k, 1, "名")).toList()));
        assertThat(ledger().holdings(HALL, "power", odd)).containsOnlyKeys(odd);
        assertThat(ledger().holdings(HALL, "power", List.of("a'B", "k"))).isEmpty();
    }

    @Test
    default void absent_are_the_held_documents_of_that_source_not_met() {
        accept(ledger(), batch(HALL, Sending.many("m", 10)));
        accept(ledger(), batch(Sending.retirement(change("m0000009", 1, "事项 9"))));
        Set<String> met = Set.of("m0000000", "m0000001", "m0000002", "m0000003", "m0000004", "m0000005", "m0000006");
        List<String> absent = new ArrayList<>();
        ledger().absent(HALL, "power", "health", met::contains, holding -> absent.add(holding.key()));
        assertThat(absent).containsExactly("m0000007", "m0000008");
        ledger().absent(HALL, "power", "water", met::contains, holding -> absent.add("wrong"));
        assertThat(absent).hasSize(2);
    }

    @Test
    default void a_document_counts_for_another_source_once_the_hall_has_accepted_it_from_there() {
        accept(ledger(), batch(A, change("k2", 1, "乙"), change("k3", 1, "丙")));
        Batch taken = batch(Sending.ofWater(change("k1", 2, "丁")), Sending.ofWater(change("k2", 2, "戊")));
        ledger().open(taken);
        ledger().settle(
                        taken,
                        new Receipt(
                                "R",
                                List.of(
                                        new Outcome("k1", Outcome.State.ACCEPTED, "", ""),
                                        new Outcome("k2", Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空"))));
        assertThat(holding("k1").source()).isEqualTo("water");
        assertThat(holding("k2").source()).isEqualTo("health");
        assertThat(ledger().held(HALL, "power", "water")).isEqualTo(1);
        assertThat(ledger().held(HALL, "power", "health")).isEqualTo(2);
    }

    @Test
    default void the_position_grows_with_what_a_hall_holds_and_for_that_hall_alone() {
        assertThat(ledger().position(LANE)).isZero();
        accept(ledger(), batch(A));
        long before = ledger().position(LANE);
        assertThat(before).isPositive();
        accept(ledger(), batch(change("k1", 2, "乙")));
        assertThat(ledger().position(LANE)).isGreaterThan(before);
        assertThat(ledger().position(COUNTY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"settle,true", "refuse,true", "doubt,true", "abandon,false"})
    default void the_position_grows_unless_the_hall_certainly_took_nothing(String how, boolean grows) {
        Batch batch = batch(A);
        ledger().open(batch);
        long before = ledger().position(LANE);
        end(batch, how);
        assertThat(ledger().position(LANE) > before).isEqualTo(grows);
    }
}
