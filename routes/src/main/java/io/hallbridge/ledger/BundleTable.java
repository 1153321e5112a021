package io.hallbridge.ledger;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The bundles, over the ledger's connection, whose turns it keeps. */
final class BundleTable implements Bundles {
    private final Sql sql;
    private final Object turn;

    BundleTable(Sql sql, Object turn) {
        this.sql = sql;
        this.turn = turn;
    }

    /** A bundle that is being filled. */
    private record Filling(String id, int part, long batches, long documents, long bytes) {}

    @Override
    public void put(Batch batch, Room room) {
        synchronized (turn) {
            sql.atOnce(() -> {
                if (!isIn(batch)) {
                    add(batch, filling(batch, room));
                }
            });
        }
    }

    private boolean isIn(Batch batch) {
        return !sql.query("SELECT 1 FROM bundle_batch WHERE batch = ?", row -> row.getInt(1), batch.id())
                .isEmpty();
    }

    private Filling filling(Batch batch, Room room) {
        Optional<Filling> last = sql
                .query(
                        "SELECT id, part, batches, documents, bytes FROM bundle WHERE hall = ? AND run = ? AND number IS NULL"
                                + " ORDER BY part DESC LIMIT 1",
                        row -> new Filling(
                                row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        batch.hall(),
                        batch.run())
                .stream()
                .findFirst();
        boolean fits = last.filter(found -> found.documents() + batch.changes().size() <= room.documents()
                        && found.bytes() + bytes(batch) <= room.bytes())
                .isPresent();
        return fits ? last.get() : fresh(batch);
    }

    private Filling fresh(Batch batch) {
        int part = 1
                + sql.query(
                                "SELECT coalesce(max(part), 0) FROM bundle WHERE hall = ? AND run = ?",
                                row -> row.getInt(1),
                                batch.hall(),
                                batch.run())
                        .get(0);
        String id = batch.hall() + " " + batch.run() + " " + part;
        sql.update(
                "INSERT INTO bundle (id, hall, run, part, batches, documents, bytes, begun) VALUES (?, ?, ?, ?, 0, 0, 0, ?)",
                id,
                batch.hall(),
                batch.run(),
                part,
                Stamp.now());
        return new Filling(id, part, 0, 0, 0);
    }

    private void add(Batch batch, Filling bundle) {
        sql.update(
                "INSERT INTO bundle_batch (bundle, place, batch) VALUES (?, ?, ?)",
                bundle.id(),
                bundle.batches() + 1,
                batch.id());
        sql.update(
                "UPDATE bundle SET batches = batches + 1, documents = documents + ?, bytes = bytes + ? WHERE id = ?",
                batch.changes().size(),
                bytes(batch),
                bundle.id());
    }

    private static long bytes(Batch batch) {
        return batch.changes().stream()
                .map(Change::content)
                .filter(Objects::nonNull)
                .mapToLong(Content::length)
                .sum();
    }

    @Override
    public List<Open> open(Lane lane) {
        synchronized (turn) {
            return sql
                    .query(
                            "SELECT id, run FROM bundle WHERE hall = ? AND number IS NULL ORDER BY begun, part",
                            row -> new Open(row.getString(1), row.getString(2), List.of()),
                            lane.hall())
                    .stream()
                    .filter(bundle -> mayClose(bundle.id(), lane))
                    .map(bundle -> new Open(bundle.id(), bundle.run(), heads(bundle.id())))
                    .toList();
        }
    }

    private List<Head> heads(String bundle) {
        return sql.query(
                "SELECT b.id, b.dataset, b.retires, (SELECT count(*) FROM item i WHERE i.batch = b.id) AS documents"
                        + " FROM bundle_batch m JOIN batch b ON b.id = m.batch WHERE m.bundle = ? ORDER BY m.place",
                row -> new Head(row.getString(1), row.getString(2), row.getInt(3) == 1, row.getInt(4)),
                bundle);
    }

    /** What others may be filling just now has datasets that are not of the lane. */
    private boolean mayClose(String bundle, Lane lane) {
        return sql
                .query(
                        "SELECT DISTINCT b.dataset, b.state FROM bundle_batch m JOIN batch b ON b.id = m.batch WHERE m.bundle = ?",
                        row -> row.getString(2).equals("settled")
                                && lane.datasets().contains(row.getString(1)),
                        bundle)
                .stream()
                .allMatch(settled -> settled);
    }

    @Override
    public void number(String hall, String id, Numbering numbering) {
        synchronized (turn) {
            sql.atOnce(() -> {
                if (sql.isPostgres()) {
                    sql.update("LOCK TABLE bundle IN SHARE ROW EXCLUSIVE MODE");
                }
                Optional<Numbered> before = newest(hall);
                Closed closed = numbering.close(
                        before.map(Numbered::number).orElse(0L) + 1,
                        before.map(Numbered::digest).orElse(""));
                sql.update(
                        "UPDATE bundle SET number = ?, manifest = ?, digest = ? WHERE id = ? AND number IS NULL",
                        before.map(Numbered::number).orElse(0L) + 1,
                        closed.manifest(),
                        closed.digest(),
                        id);
            });
        }
    }

    private Optional<Numbered> newest(String hall) {
        return sql
                .query(
                        "SELECT * FROM bundle WHERE hall = ? AND number IS NOT NULL ORDER BY number DESC LIMIT 1",
                        BundleTable::numbered,
                        hall)
                .stream()
                .findFirst();
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(
                row.getString("id"),
                row.getLong("number"),
                row.getString("manifest"),
                row.getString("digest"),
                Optional.ofNullable(row.getString("written")).map(Instant::parse));
    }

    @Override
    public List<Numbered> unwritten(String hall) {
        synchronized (turn) {
            return sql.query(
                    "SELECT * FROM bundle WHERE hall = ? AND number IS NOT NULL AND written IS NULL ORDER BY number",
                    BundleTable::numbered,
                    hall);
        }
    }

    @Override
    public void written(String hall, long number) {
        synchronized (turn) {
            sql.update("UPDATE bundle SET written = ? WHERE hall = ? AND number = ?", Stamp.now(), hall, number);
        }
    }

    @Override
    public Optional<Numbered> find(String hall, long number) {
        synchronized (turn) {
            return sql
                    .query("SELECT * FROM bundle WHERE hall = ? AND number = ?", BundleTable::numbered, hall, number)
                    .stream()
                    .findFirst();
        }
    }

    @Override
    public Optional<Numbered> last(String hall) {
        synchronized (turn) {
            return newest(hall);
        }
    }

    @Override
    public List<String> batches(String id) {
        synchronized (turn) {
            return ids(id);
        }
    }

    private List<String> ids(String bundle) {
        return sql.query(
                "SELECT batch FROM bundle_batch WHERE bundle = ? ORDER BY place", row -> row.getString(1), bundle);
    }

    @Override
    public List<Awaited> awaited(String hall) {
        synchronized (turn) {
            return sql.query(
                    "SELECT u.number, count(*) AS documents, min(b.opened) AS since FROM bundle u"
                            + " JOIN bundle_batch m ON m.bundle = u.id JOIN batch b ON b.id = m.batch"
                            + " JOIN item i ON i.batch = b.id WHERE u.hall = ? AND u.number IS NOT NULL"
                            + " AND i.outcome = 'awaiting' GROUP BY u.number ORDER BY u.number",
                    row -> new Awaited(row.getLong(1), row.getLong(2), Instant.parse(row.getString(3))),
                    hall);
        }
    }
}
