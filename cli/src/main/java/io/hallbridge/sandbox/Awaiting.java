package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the documents that were taken and are decided on later. */
final class Awaiting {
    private static final String KEEP = """
            INSERT INTO awaiting (batch, position, due, key, row_guid, version, fingerprint, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NEXT = """
            SELECT a.due, b.number, b.idempotency, b.digest, b.dataset, b.retires, b.run, b.region, b.source
            FROM awaiting a JOIN batch b ON b.number = a.batch WHERE a.due <= ? ORDER BY a.due, a.batch LIMIT 1""";
    private static final String DOCUMENTS = """
            SELECT position, key, row_guid, version, fingerprint, content FROM awaiting
            WHERE batch = ? AND due <= ? ORDER BY position""";
    private static final String END = "DELETE FROM awaiting WHERE batch = ? AND due <= ?";

    private final Connection connection;

    Awaiting(Connection connection) {
        this.connection = connection;
    }

    /** Keeps what was put off of a batch that came just now. */
    void keep(Hearing hearing, Decision decision, Instant now) throws SQLException {
        Iterator<Duration> delays = hearing.whims().delays().iterator();
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (int i = 0; i < decision.verdicts().size(); i++) {
                if (decision.verdicts().get(i).outcome() == Verdict.Outcome.AWAITING) {
                    DocumentSent sent = hearing.batch().documents().get(i);
                    Documents.bind(
                            keep,
                            decision.number(),
                            i,
                            now.plus(delays.next()).toEpochMilli(),
                            sent.key(),
                            sent.rowGuid(),
                            sent.version(),
                            sent.fingerprint(),
                            sent.content() == null ? null : sent.content().toString());
                    keep.addBatch();
                }
            }
            keep.executeBatch();
        }
    }

    /** What is due of one batch, the one that has been due longest; empty where nothing is due. */
    Optional<Due> next(Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            Documents.bind(query, now.toEpochMilli());
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(due(row)) : Optional.empty();
        }
    }

    private Due due(ResultSet row) throws SQLException {
        long until = row.getLong("due");
        long number = row.getLong("number");
        List<DocumentSent> documents = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DOCUMENTS)) {
            Documents.bind(query, number, until);
            ResultSet document = query.executeQuery();
            while (document.next()) {
                positions.add(document.getInt(1));
                documents.add(new DocumentSent(
                        document.getString(2),
                        document.getString(3),
                        document.getLong(4),
                        document.getString(5),
                        content(document.getString(6))));
            }
        }
        BatchSent batch = new BatchSent(
                row.getString("idempotency"),
                row.getString("digest"),
                row.getString("dataset"),
                row.getBoolean("retires"),
                row.getString("run"),
                row.getString("region"),
                row.getString("source"),
                documents);
        return new Due(number, until, batch, positions);
    }

    private static @Nullable JsonNode content(@Nullable String text) {
        return text == null ? null : Json.own(text);
    }

    /** Forgets what was decided on. */
    void end(Due due) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(END)) {
            Documents.bind(end, due.number(), due.until());
            end.executeUpdate();
        }
    }

    /**
     * Documents of one batch on which the hall is to decide now.
     *
     * @param number the hall's count of the batch
     * @param until in milliseconds since 1970; what was due later is not among them
     * @param batch the batch with these documents only
     * @param positions where they stood in it
     */
    record Due(long number, long until, BatchSent batch, List<Integer> positions) {
        Due {
            positions = List.copyOf(positions);
        }
    }
}
