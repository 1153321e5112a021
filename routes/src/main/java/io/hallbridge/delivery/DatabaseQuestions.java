package io.hallbridge.delivery;

import io.hallbridge.frontdb.TablesFault;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.Patience;
import java.util.Optional;

/** Asks a front-end database, as patiently as batches are written: again after a pause where it is away or busy. */
final class DatabaseQuestions implements HallQuestions {
    private final DatabaseApproach approach;

    DatabaseQuestions(DatabaseApproach approach) {
        this.approach = approach;
    }

    @Override
    public Receipt decisions(Batch batch) throws Unanswered {
        return ask(() -> approach.database()
                .decisions(batch, approach.deliveries().clock().instant()));
    }

    @Override
    public HallListing listing() throws Unanswered {
        if (!approach.way().lists()) {
            throw new Unanswered(FailureClass.FATAL, DatabaseWords.cannotList(approach));
        }
        return (dataset, pages) -> ask(() -> {
            pages.forget(); // what an earlier try listed
            approach.database().list(dataset, pages::take);
            return Optional.empty();
        });
    }

    private interface Question<T> {
        T ask() throws TablesFault;
    }

    private <T> T ask(Question<T> question) throws Unanswered {
        Patience patience = approach.hall().patience();
        for (int tried = 0; ; tried++) {
            try {
                return question.ask();
            } catch (TablesFault fault) {
                boolean enough =
                        tried >= patience.retries() || approach.stopped().getAsBoolean();
                if (enough || !DatabaseFaults.passes(fault)) {
                    throw DatabaseFaults.unanswered(fault, approach.words());
                }
                Pause.of(patience.wait(tried), approach.stopped());
            }
        }
    }
}
