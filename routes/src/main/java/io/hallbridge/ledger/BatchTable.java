package io.hallbridge.ledger;

import io.hallbridge.hall.Outcome;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The batches and what is in them: every version ever sent, with its outcome; the contents of a batch stand packed in one row. */
final class BatchTable {
    private static final Set<String> MAY_OPEN = Set.of("open", "doubt", "abandoned");

    private static final String HEADS =
            "SELECT b.id, b.run, b.hall, b.dataset, b.retires, b.state, b.opened, b.note FROM batch b ";

    private final Sql sql;

    BatchTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Opens a batch.
     *
     * @param contents what its changes hold, packed: which is done beforehand, since others wait for their turn
     */
    void open(Batch batch, byte[] contents) {
        Optional<String> state = state(batch);
        if (state.isPresent()) {
            reopen(batch, state.get());
            return;
        }
        sql.update(
                "INSERT INTO batch (id, run, hall, dataset, retires, state, attempts, opened)"
                        + " VALUES (?, ?, ?, ?, ?, 'open', 1, ?)",
                batch.id(),
                batch.run(),
                batch.hall(),
                batch.dataset(),
                batch.retires() ? 1 : 0,
                Stamp.now());
        sql.update(Schema.ADD_CONTENTS, batch.id(), contents);
        int[] seq = {0};
        sql.updateAll(
                "INSERT INTO item (batch, seq, operation, doc_key, version, fingerprint, previous, source, origin)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch.changes(),
                change -> new Object[] {
                    batch.id(),
                    seq[0]++,
                    change.operation().name(),
                    change.key(),
                    change.version(),
                    change.fingerprint(),
                    change.previous(),
                    change.source(),
                    change.origin()
                });
    }

    private void reopen(Batch batch, String state) {
        if (!MAY_OPEN.contains(state)) {
            throw new IllegalStateException("batch " + batch.id() + " is " + state + " and cannot be opened again");
        }
        if (state.equals("abandoned")) {
            afresh(batch);
        }
        sql.update(
                "UPDATE batch SET state = 'open', attempts = attempts + 1, closed = NULL, note = NULL WHERE id = ?",
                batch.id());
    }

    /** The hall knows nothing of the first attempt; what is sent now must be sent again word for word, run and all. */
    private void afresh(Batch batch) {
        sql.update("UPDATE batch SET run = ?, opened = ? WHERE id = ?", batch.run(), Stamp.now(), batch.id());
    }

    private Optional<String> state(Batch batch) {
        return state(batch.id());
    }

    Optional<String> state(String id) {
        return sql.query("SELECT state FROM batch WHERE id = ?", row -> row.getString(1), id).stream()
                .findFirst();
    }

    boolean inDoubt(Batch batch) {
        return state(batch).filter("doubt"::equals).isPresent();
    }

    /** Ends an open batch, or one in doubt. */
    void end(Batch batch, String state, String receipt, String note) {
        int ended = sql.update(
                "UPDATE batch SET state = ?, closed = ?, receipt = ?, note = ? WHERE id = ? AND state IN ('open', 'doubt')",
                state,
                Stamp.now(),
                receipt,
                note,
                batch.id());
        if (ended != 1) {
            throw new IllegalStateException(
                    "batch " + batch.id() + " is " + state(batch).orElse("unknown") + " and cannot become " + state);
        }
    }

    /** Notes what the hall said; of most documents of a batch it says the same. */
    void decided(Decision decision) {
        List<Outcome> outcomes = decision.outcomes();
        Outcome usual = outcomes.get(0);
        sql.update(
                "UPDATE item SET outcome = ?, code = ?, message = ? WHERE batch = ?" + decision.among(),
                word(usual),
                usual.code(),
                usual.message(),
                decision.batch().id());
        List<Integer> others = IntStream.range(1, outcomes.size())
                .filter(number -> !isAlike(outcomes.get(number), usual))
                .boxed()
                .toList();
        sql.updateAll(
                "UPDATE item SET outcome = ?, code = ?, message = ? WHERE batch = ? AND seq = ?",
                others,
                number -> new Object[] {
                    word(outcomes.get(number)),
                    outcomes.get(number).code(),
                    outcomes.get(number).message(),
                    decision.batch().id(),
                    decision.places().get(number)
                });
    }

    private static boolean isAlike(Outcome one, Outcome other) {
        return one.state() == other.state()
                && one.code().equals(other.code())
                && one.message().equals(other.message());
    }

    private static String word(Outcome outcome) {
        return outcome.state().name().toLowerCase(Locale.ROOT);
    }

    List<Batch> unfinished(Lane lane) {
        List<Batch> heads =
                heads(HEADS + "WHERE b.hall = ? AND b.state IN ('open', 'doubt') ORDER BY b.opened, b.id", lane.hall());
        return heads.stream()
                .filter(head -> lane.datasets().contains(head.dataset()))
                .map(this::whole)
                .toList();
    }

    List<Doubt> doubts(String hall) {
        return sql
                .query(
                        HEADS + "WHERE b.hall = ? AND b.state IN ('open', 'doubt') ORDER BY b.opened, b.id",
                        row -> new Doubt(
                                head(row),
                                Instant.parse(row.getString("opened")),
                                row.getString("state").equals("open"),
                                Optional.ofNullable(row.getString("note")).orElse("")),
                        hall)
                .stream()
                .map(doubt -> new Doubt(whole(doubt.batch()), doubt.since(), doubt.cutOff(), doubt.why()))
                .toList();
    }

    Batch whole(String id) {
        return whole(heads(HEADS + "WHERE b.id = ?", id).get(0));
    }

    private Batch whole(Batch head) {
        Iterator<@Nullable Content> contents = contents(head.id()).iterator();
        List<Change> changes = sql.query(
                "SELECT * FROM item WHERE batch = ? ORDER BY seq",
                row -> change(row, head.dataset(), contents.next()),
                head.id());
        return new Batch(head.id(), head.run(), head.hall(), head.dataset(), head.retires(), changes);
    }

    /** What the changes of a batch hold, in their order. */
    List<@Nullable Content> contents(String id) {
        return sql.query(
                        "SELECT contents FROM batch_contents WHERE batch = ?",
                        row -> PackedContents.unpack(row.getBytes(1)),
                        id)
                .get(0);
    }

    /** Batches without their changes. */
    private List<Batch> heads(String query, String value) {
        return sql.query(query, BatchTable::head, value);
    }

    private static Batch head(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("id"),
                row.getString("run"),
                row.getString("hall"),
                row.getString("dataset"),
                row.getInt("retires") == 1,
                List.of());
    }

    List<String> awaiting(Lane lane) {
        return heads(
                        HEADS + "WHERE b.hall = ? AND EXISTS"
                                + " (SELECT 1 FROM item i WHERE i.batch = b.id AND i.outcome = 'awaiting') ORDER BY b.opened, b.id",
                        lane.hall())
                .stream()
                .filter(head -> lane.datasets().contains(head.dataset()))
                .map(Batch::id)
                .toList();
    }

    Optional<Instant> awaitedSince(Lane lane) {
        return lane.datasets().stream()
                .flatMap(dataset -> awaitedSince(lane.hall(), dataset).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> awaitedSince(String hall, String dataset) {
        return sql
                .query(
                        "SELECT b.opened FROM batch b WHERE b.hall = ? AND b.dataset = ? AND EXISTS"
                                + " (SELECT 1 FROM item i WHERE i.batch = b.id AND i.outcome = 'awaiting')"
                                + " ORDER BY b.opened LIMIT 1",
                        row -> row.getString(1),
                        hall,
                        dataset)
                .stream()
                .findFirst()
                .map(Instant::parse);
    }

    /** The places in a batch of the documents that the hall has not decided on. */
    List<Integer> awaited(Batch batch) {
        return sql.query(
                "SELECT seq FROM item WHERE batch = ? AND outcome = 'awaiting' ORDER BY seq",
                row -> row.getInt(1),
                batch.id());
    }

    private static Change change(ResultSet row, String dataset, @Nullable Content content) throws SQLException {
        return new Change(
                Operation.valueOf(row.getString("operation")),
                dataset,
                row.getString("doc_key"),
                row.getLong("version"),
                row.getString("fingerprint"),
                row.getString("previous"),
                content,
                row.getString("source"),
                row.getString("origin"));
    }

    List<Sent> history(String key) {
        return sql.query(
                "SELECT i.*, b.hall, b.dataset, b.run, b.opened, b.state, c.contents FROM item i"
                        + " JOIN batch b ON b.id = i.batch JOIN batch_contents c ON c.batch = b.id WHERE i.doc_key = ?"
                        + " ORDER BY b.hall, b.dataset, i.version, b.opened",
                row -> new Sent(
                        change(
                                row,
                                row.getString("dataset"),
                                PackedContents.unpack(row.getBytes("contents")).get(row.getInt("seq"))),
                        row.getString("hall"),
                        row.getString("run"),
                        row.getString("batch"),
                        Instant.parse(row.getString("opened")),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("outcome")),
                        Optional.ofNullable(row.getString("code")).orElse(""),
                        Optional.ofNullable(row.getString("message")).orElse("")),
                key);
    }

    Optional<Content> accepted(String hall, String dataset, String key) {
        return sql
                .query(
                        "SELECT c.contents, i.seq FROM item i JOIN batch b ON b.id = i.batch"
                                + " JOIN batch_contents c ON c.batch = b.id WHERE i.doc_key = ? AND b.hall = ?"
                                + " AND b.dataset = ? AND i.outcome IN ('accepted', 'duplicate') AND b.retires = 0"
                                + " ORDER BY i.version DESC LIMIT 1",
                        row -> Optional.ofNullable(
                                PackedContents.unpack(row.getBytes(1)).get(row.getInt(2))),
                        key,
                        hall,
                        dataset)
                .stream()
                .findFirst()
                .flatMap(content -> content);
    }

    Waiting waiting(String hall) {
        long doubt = sql.query(
                        "SELECT count(*) FROM item i JOIN batch b ON b.id = i.batch"
                                + " WHERE b.hall = ? AND b.state IN ('open', 'doubt')",
                        row -> row.getLong(1),
                        hall)
                .get(0);
        long awaiting = sql.query(
                        "SELECT count(*) FROM holding WHERE hall = ? AND awaited IS NOT NULL",
                        row -> row.getLong(1),
                        hall)
                .get(0);
        return new Waiting(doubt, awaiting);
    }
}
