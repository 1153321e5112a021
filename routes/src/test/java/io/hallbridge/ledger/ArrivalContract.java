package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came in bundles, and what became of it. */
interface ArrivalContract extends LedgerUnderTest {
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
    default void what_came_is_known_by_relay_chain_and_number_and_answered_until_nothing_is_awaited() {
        Arrivals.Arrival first = arrival(1, "2026-11-27T01:00:00Z");
        Arrivals.Arrival second = arrival(2, "2026-11-27T02:00:00Z");
        for (Arrivals.Arrival each : List.of(first, second, first)) {
            ledger().arrivals().begin(each);
        }
        assertThat(ledger().arrivals().last("health").map(Arrivals.Arrival::number))
                .contains(2L);
        assertThat(ledger().arrivals().last("water")).isEmpty();
        assertThat(ledger().arrivals().find("health", "chain", 1)).contains(first);
        assertThat(ledger().arrivals().find("health", "another", 1)).isEmpty();
        assertThat(ledger().arrivals().unanswered("health")).isEmpty();

        ledger().arrivals().done(first);
        assertThat(ledger().arrivals().unanswered("health")).hasSize(1);
        ledger().arrivals().answered(first, 1, 3);
        assertThat(ledger().arrivals().unanswered("health"))
                .first()
                .matches(one -> one.round() == 1 && one.awaiting() == 3);
        ledger().arrivals().answered(first, 2, 0);
        assertThat(ledger().arrivals().unanswered("health")).isEmpty();
    }

    @Test
    default void what_became_of_a_bundles_documents_is_told_from_all_batches_that_carried_a_part_of_it() {
        Arrivals.Arrival came = arrival(1, "2026-11-27T01:00:00Z");
        ledger().arrivals().begin(came);
        Change b = change("k2", 1, "乙");
        Change c = change("k3", 1, "丙");
        Batch whole = batch(A, b, c);
        Batch alone = batch(b);
        Batch rest = batch(A, c);
        ledger().arrivals().link(came, whole);
        ledger().open(whole);
        ledger().divide(whole, "E-BATCH", "no");
        assertThat(ledger().arrivals().outcomes(came, "power", List.of("k1", "k2", "k3")))
                .isEmpty();
        for (Batch part : List.of(alone, rest, alone)) {
            ledger().arrivals().link(came, part);
        }
        ledger().open(alone);
        ledger().refuse(alone, "E-SCHEMA", "名称不能为空");
        ledger().open(rest);
        ledger().settle(
                        rest,
                        new Receipt(
                                "",
                                List.of(
                                        new Outcome("k1", Outcome.State.ACCEPTED, "0", "成功", 1),
                                        new Outcome("k3", Outcome.State.LATER, "E-BUSY", "", 0))));

        assertThat(ledger().arrivals().outcomes(came, "power", List.of("k1", "k2", "k3")))
                .isEqualTo(Map.of(
                        "k1", new Outcome("k1", Outcome.State.ACCEPTED, "0", "成功"),
                        "k2", new Outcome("k2", Outcome.State.REFUSED, "E-SCHEMA", "名称不能为空")));
        assertThat(ledger().arrivals().outcomes(arrival(2, "2026-11-27T01:00:00Z"), "power", List.of("k1")))
                .isEmpty();
        assertThat(ledger().state(whole.id())).contains("divided");
        assertThat(ledger().state("never")).isEmpty();
    }

    @Test
    default void a_version_that_the_hall_holds_above_ours_is_told_with_the_outcome() {
        Arrivals.Arrival came = arrival(1, "2026-11-27T01:00:00Z");
        Batch batch = batch(A);
        ledger().arrivals().link(came, batch);
        ledger().open(batch);
        ledger().settle(batch, new Receipt("", List.of(new Outcome("k1", Outcome.State.REFUSED, "E-VERSION", "", 9))));

        assertThat(ledger().arrivals()
                        .outcomes(came, "power", List.of("k1"))
                        .get("k1")
                        .version())
                .isEqualTo(9);
    }
}
