package io.hallbridge.sandbox;

import io.hallbridge.finding.Language;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
        List<Optional<Refusal>> faults =
                batch.documents().stream().map(contents::fault).toList();
        Whims whims = new Whims(conduct.now());
        try {
            return store.write(connection -> {
                Optional<Answer> again = again(connection, batch.idempotencyKey(), batch.digest());
                return again.isPresent() ? again.get() : apply(connection, batch, faults, whims, language);
            });
        } finally {
            whims.log(conduct.log(), batch);
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

    private Answer apply(
            Connection connection,
            BatchSent batch,
            List<Optional<Refusal>> faults,
            Whims whims,
            Language language)
            throws SQLException {
        if (whims.spoil(batch)) {
            throw new Refused(Fault.BATCH, Sentences.SPOILT);
        }
        Documents documents = new Documents(connection, batch.dataset());
        Batches batches = new Batches(connection);
        Judge judge = new Judge(documents.held(batch.keys()), ParentsHeld.of(batch, contents.parent(), connection));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            verdicts.add(verdict(judge, batch, i, faults.get(i), whims));
        }
        Decision decision = new Decision(batches.nextNumber(), now(), verdicts);
        documents.put(batch, decision);
        documents.count(judge.moreCurrent(), judge.moreRetired());
        String answer = decision.answer(language).toString();
        batches.keep(batch, decision, answer);
        return answer(answer);
    }

    private static Verdict verdict(
            Judge judge, BatchSent batch, int index, Optional<Refusal> fault, Whims whims) {
        DocumentSent sent = batch.documents().get(index);
        if (whims.busy()) {
            return judge.busy(sent);
        }
        Optional<Refusal> refusal = fault.or(() -> whims.refusal(sent));
        if (refusal.isPresent()) {
            return judge.refuse(sent, refusal.get());
        }
        return batch.retires() ? judge.retire(sent) : judge.write(sent);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Answer answer(String body) {
        return Answer.of(200, Answer.JSON, body.getBytes(StandardCharsets.UTF_8));
    }
}
