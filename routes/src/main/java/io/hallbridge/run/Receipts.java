package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.delivery.HallQuestions;
import io.hallbridge.delivery.Unanswered;
import io.hallbridge.hall.Outcome;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.HallConnection;
import java.util.Optional;

/** Asks a hall that decides later what it decided, batch by batch, and writes that into the ledger. */
final class Receipts {
    private final HallConnection hall;
    private final Lane lane;
    private final Ledger ledger;
    private final Turn turn;
    private long accepted;
    private long refused;

    /**
     * What was decided.
     *
     * @param accepted documents the hall now holds
     * @param refused documents it refused
     * @param failure why not all batches could be asked for
     */
    record Decided(long accepted, long refused, Optional<DeliveryReport.Failure> failure) {}

    Receipts(HallConnection hall, Lane lane, Ledger ledger, Turn turn) {
        this.hall = hall;
        this.lane = lane;
        this.ledger = ledger;
        this.turn = turn;
    }

    Decided fetch() {
        try {
            HallQuestions questions = turn.deliveries().questions(hall, turn.stop()::isAsked);
            for (String id : ledger.awaiting(lane)) {
                if (turn.stop().asked().isPresent()) {
                    break;
                }
                Batch batch = ledger.batch(id);
                ledger.decide(batch, questions.decisions(batch)).forEach(this::count);
            }
            return new Decided(accepted, refused, Optional.empty());
        } catch (Unanswered unanswered) {
            return new Decided(accepted, refused, Optional.of(unanswered.failure()));
        }
    }

    private void count(Outcome outcome) {
        accepted += outcome.state().held() ? 1 : 0;
        refused += outcome.state() == Outcome.State.REFUSED ? 1 : 0;
    }
}
