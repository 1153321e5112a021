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
    private final Clock clock;

    Desk(Store store, Contents contents, Clock clock) {
        this.store = store;
        this.contents = contents;
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
        return store.write(connection -> {
            Optional<Answer> again = again(connection, batch.idempotencyKey(), batch.digest());
            return again.isPresent() ? again.get() : apply(connection, batch, faults, language);
        });
    }

    private static Optional<Answer> again(Connection connection, String key, String digest) throws SQLException {
        Optional<Batches.Given> given = new Batches(connection).given(key);
        if (given.isPresent() && !given.get().digest().equals(digest)) {
            throw new Refused(Fault.IDEMPOTENCY, Sentences.OTHER_BODY);
        }
        return given.map(before -> answer(before.answer()).with("Idempotency-Replayed", "true"));
    }

    private Answer apply(Connection connection, BatchSent batch, List<Optional<Refusal>> faults, Language language)
            throws SQLException {
        Documents documents = new Documents(connection, batch.dataset());
        Batches batches = new Batches(connection);
        Judge judge = new Judge(documents.held(batch.keys()), ParentsHeld.of(batch, contents.parent(), connection));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            DocumentSent sent = batch.documents().get(i);
            verdicts.add(batch.retires() ? judge.retire(sent) : judge.write(sent, faults.get(i)));
        }
        Decision decision = new Decision(batches.nextNumber(), now(), verdicts);
        documents.put(batch, decision);
        documents.count(judge.moreCurrent(), judge.moreRetired());
        String answer = decision.answer(language).toString();
        batches.keep(batch, decision, answer);
        return answer(answer);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Answer answer(String body) {
        return Answer.of(200, Answer.JSON, body.getBytes(StandardCharsets.UTF_8));
    }
}
