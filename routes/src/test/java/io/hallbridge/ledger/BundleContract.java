package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.LANE;
import static io.hallbridge.ledger.Sending.RUN;
import static io.hallbridge.ledger.Sending.all;
import static io.hallbridge.ledger.Sending.batch;
import static io.hallbridge.ledger.Sending.change;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is put into bundles that are carried to a hall, and awaited. */
interface BundleContract extends LedgerUnderTest {
    private Batch carried(Change... changes) {
        Batch batch = batch(changes);
        ledger().open(batch);
        ledger().bundles().put(batch, new Bundles.Room(2, 10_000));
        ledger().settle(batch, all(batch, Outcome.State.AWAITING));
        return batch;
    }

    private static Bundles.Closed closed(long number, String previous) {
        return new Bundles.Closed("manifest " + number + " after " + previous, "digest-" + number);
    }

    @Test
    default void a_bundle_is_full_after_so_many_documents_and_gets_its_number_once() {
        Batch first = carried(A);
        Batch second = carried(change("k2", 1, "乙"));
        Batch third = carried(change("k3", 1, "丙"));
        ledger().bundles().put(first, new Bundles.Room(2, 10_000));

        List<Bundles.Open> open = ledger().bundles().open(LANE);
        assertThat(open).extracting(Bundles.Open::run).containsExactly(RUN, RUN);
        assertThat(open.get(0).batches())
                .containsExactly(
                        new Bundles.Head(first.id(), "power", false, 1),
                        new Bundles.Head(second.id(), "power", false, 1));
        assertThat(open.get(1).batches()).extracting(Bundles.Head::id).containsExactly(third.id());
        for (int twice = 0; twice < 2; twice++) {
            open.forEach(bundle -> ledger().bundles().number(HALL, bundle.id(), BundleContract::closed));
        }

        assertThat(ledger().bundles().open(LANE)).isEmpty();
        assertThat(ledger().bundles().unwritten(HALL))
                .extracting(Bundles.Numbered::manifest)
                .containsExactly("manifest 1 after ", "manifest 2 after digest-1");
        assertThat(ledger().bundles().batches(open.get(0).id())).containsExactly(first.id(), second.id());
        ledger().bundles().written(HALL, 1);
        assertThat(ledger().bundles().unwritten(HALL))
                .extracting(Bundles.Numbered::number)
                .containsExactly(2L);
        assertThat(ledger().bundles().last(HALL).map(Bundles.Numbered::digest)).contains("digest-2");
        assertThat(ledger().bundles().find(HALL, 3)).isEmpty();
        assertThat(ledger().bundles().find("county", 1)).isEmpty();
    }

    @Test
    default void a_bundle_that_another_run_is_filling_is_left_to_it() {
        Batch batch = batch(A);
        ledger().open(batch);
        ledger().bundles().put(batch, new Bundles.Room(2, 10_000));
        assertThat(ledger().bundles().open(LANE)).isEmpty();
        ledger().settle(batch, all(batch, Outcome.State.AWAITING));
        assertThat(ledger().bundles().open(Lane.of(HALL, Set.of("guide")))).isEmpty();
        assertThat(ledger().bundles().open(LANE)).hasSize(1);
    }

    @Test
    default void a_bundle_is_awaited_until_each_of_its_documents_is_decided_on() {
        Batch batch = carried(A, change("k2", 1, "乙"));
        ledger().bundles()
                .open(LANE)
                .forEach(open -> ledger().bundles().number(HALL, open.id(), BundleContract::closed));
        assertThat(ledger().bundles().awaited(HALL)).hasSize(1).first().matches(one -> one.documents() == 2);
        ledger().decide(
                        batch,
                        new Receipt(
                                "",
                                List.of(
                                        new Outcome("k1", Outcome.State.ACCEPTED, "", ""),
                                        new Outcome("k2", Outcome.State.AWAITING, "", ""))));
        assertThat(ledger().bundles().awaited(HALL)).hasSize(1).first().matches(one -> one.documents() == 1);
        ledger().decide(batch, all(batch, Outcome.State.REFUSED));
        assertThat(ledger().bundles().awaited(HALL)).isEmpty();
    }
}
