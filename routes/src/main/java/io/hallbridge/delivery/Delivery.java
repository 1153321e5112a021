package io.hallbridge.delivery;

import io.hallbridge.auth.Authenticator;
import io.hallbridge.auth.Authenticators;
import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.Requests;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.workspace.HallConnection;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One delivery to one hall: batches left over from before, then those of the source with several in flight. */
final class Delivery {
    private final HallConnection hall;
    private final BatchLedger ledger;
    private final Batches batches;
    private final Progress progress;
    private final Deliveries deliveries;

    Delivery(HallConnection hall, BatchLedger ledger, Batches batches, Progress progress, Deliveries deliveries) {
        this.hall = hall;
        this.ledger = ledger;
        this.batches = batches;
        this.progress = progress;
        this.deliveries = deliveries;
    }

    /** Ends what an earlier run left open on this lane. */
    DeliveryReport finish(Lane lane) {
        return run((terms, desk) -> finish(lane, terms, desk));
    }

    /** Sends what the source of batches holds. */
    DeliveryReport deliver() {
        return run(this::deliver);
    }

    private interface Work {
        void go(Terms terms, Desk desk);
    }

    private DeliveryReport run(Work work) {
        Answers answers = new Answers(hall.profile());
        try {
            Authenticator authenticator = Authenticators.of(hall.auth(), hall.address(), answers, deliveries.clock());
            return run(terms(answers, authenticator), work);
        } catch (IOException unreadable) {
            batches.close();
            return withoutSecret();
        }
    }

    private Terms terms(Answers answers, Authenticator authenticator) {
        return new Terms(
                hall,
                new Requests(hall.profile(), hall.sender()),
                answers,
                authenticator,
                request -> deliveries.door(hall).call(request),
                deliveries.clock());
    }

    private DeliveryReport withoutSecret() {
        Text fault =
                hall.auth().place().flatMap(SecretPlace::fault).orElse(new Text("密钥读不了", "the secret cannot be read"));
        DeliveryReport.Failure failure =
                new DeliveryReport.Failure(FailureClass.SECRET, FailureWords.secret(hall, fault));
        return new Fates().report(0, 0, 0, Optional.of(failure));
    }

    private DeliveryReport run(Terms terms, Work work) {
        Desk desk = new Desk(ledger, batches, progress, new FailureWords(hall, terms.authenticator()), hall.patience());
        CallMark start = deliveries.mark(hall);
        work.go(terms, desk);
        CallMark end = deliveries.mark(hall);
        return desk.report(end.calls() - start.calls(), end.bytes() - start.bytes());
    }

    /** One after the other, in the order they were begun: there are few, and parents come first. */
    private void finish(Lane lane, Terms terms, Desk desk) {
        Iterator<Batch> unfinished = ledger.unfinished(lane).iterator();
        if (unfinished.hasNext()) {
            Supplier<@Nullable Attempt> source =
                    () -> unfinished.hasNext() ? Attempt.resume(unfinished.next(), terms) : null;
            HallDoor door = deliveries.door(hall);
            door.send(new Courier(source, desk, door.pace()));
        }
    }

    private void deliver(Terms terms, Desk desk) {
        Crew crew = new Crew(hall.limits().inFlight(), desk, batches, terms);
        crew.first().ifPresent(first -> crew.carry(first, deliveries.door(hall)));
    }
}
