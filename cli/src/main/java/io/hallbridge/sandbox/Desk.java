package io.hallbridge.sandbox;

import io.hallbridge.finding.Language;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes batches of one dataset in: the one place where it is decided what becomes of them. A batch, its documents and
 * its answer are one transaction, so that what was answered once is answered again to the letter, also after a crash.
 */
final class Desk {
    private final Store store;
    private final Contents contents;
    private final Conduct conduct;
    private final Clock clock;

    Desk(Store store, Contents contents, Conduct conduct, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.conduct = conduct;
        this.clock = clock;
    }

    /** The answer to a batch that came before under its key; empty where none did, refused where another did. */
    Optional<Answer> again(String idempotencyKey, String digest) {
        return store.read(connection -> again(connection, idempotencyKey, digest));
    }

    /** Applies a batch. What can be judged without the database is judged before the others have to wait. */
    Answer take(BatchSent batch, Language language) {
        Hearing hearing = Hearing.of(batch, contents, Whims.of(conduct.now()));
        try {
            return store.write(connection -> {
                Optional<Answer> again = again(connection, batch.idempotencyKey(), batch.digest());
                return again.isPresent() ? again.get() : first(connection, hearing, language);
            });
        } finally {
            hearing.whims().log(conduct.log(), batch);
        }
    }

    private static Optional<Answer> again(Connection connection, String key, String digest) throws SQLException {
        Optional<Batches.Given> given = new Batches(connection).given(key);
        if (given.isPresent() && !given.get().digest().equals(digest)) {
            throw new Refused(Fault.IDEMPOTENCY, Sentences.OTHER_BODY);
        }
        return given.filter(Batches.Given::decided)
                .map(before -> answer(before.answer()).with("Idempotency-Replayed", "true"));
    }

    private Answer first(Connection connection, Hearing hearing, Language language) throws SQLException {
        if (hearing.whims().spoil(hearing.batch())) {
            throw new Refused(Fault.BATCH, Sentences.SPOILT);
        }
        Batches batches = new Batches(connection);
        Decision decision = apply(connection, hearing, batches.nextNumber());
        String answer = decision.answer(language).toString();
        batches.keep(hearing.batch(), decision, answer);
        if (decision.count(Verdict.Outcome.AWAITING) > 0) {
            new Awaiting(connection).keep(hearing, decision, clock.instant());
            new Outcomes(connection).keep(decision.number(), language, answer);
        }
        return answer(answer);
    }

    /** Decides on documents of a batch that were put off. */
    void decide(Connection connection, Awaiting.Due due) throws SQLException {
        Hearing hearing = Hearing.of(due.batch(), contents, Whims.late(conduct.now()));
        Decision decision = apply(connection, hearing, due.number());
        new Awaiting(connection).end(due);
        new Outcomes(connection).change(due, decision);
        new Batches(connection).count(decision);
        hearing.whims().log(conduct.log(), due.batch());
    }

    private Decision apply(Connection connection, Hearing hearing, long number) throws SQLException {
        BatchSent batch = hearing.batch();
        Documents documents = new Documents(connection, batch.dataset());
        Judge judge = new Judge(documents.held(batch.keys()), ParentsHeld.of(batch, contents.parent(), connection));
        Decision decision = new Decision(number, now(), hearing.verdicts(judge));
        documents.put(batch, decision);
        documents.count(judge.moreCurrent(), judge.moreRetired());
        return decision;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Answer answer(String body) {
        return Answer.of(200, Answer.JSON, body.getBytes(StandardCharsets.UTF_8));
    }
}
