package io.hallbridge.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps the batches received, each with the answer it was given. */
final class Batches {
    private static final String GIVEN = """
            SELECT digest, answer,
                   accepted + duplicate + refused > 0 OR EXISTS (SELECT 1 FROM outcome WHERE batch = number)
            FROM batch WHERE idempotency = ?""";
    private static final String NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM batch";
    private static final String COUNT = """
            UPDATE batch SET accepted = accepted + ?, duplicate = duplicate + ?, refused = refused + ?
            WHERE number = ?""";
    private static final String KEEP = """
            INSERT OR REPLACE INTO batch (number, idempotency, digest, receipt, dataset, retires, run, region, source, received,
                               accepted, duplicate, refused, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    Batches(Connection connection) {
        this.connection = connection;
    }

    /** The answer given to a batch; empty where it was never received. */
    Optional<Given> given(String idempotencyKey) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(GIVEN)) {
            query.setString(1, idempotencyKey);
            ResultSet row = query.executeQuery();
            return row.next()
                    ? Optional.of(new Given(row.getString(1), row.getString(2), row.getBoolean(3)))
                    : Optional.empty();
        }
    }

    long nextNumber() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NUMBER)) {
            return query.executeQuery().getLong(1);
        }
    }

    /** Keeps a batch with its answer; one under the same key that nothing came of gives way. */
    void keep(BatchSent batch, Decision decision, String answer) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Documents.bind(
                    keep,
                    decision.number(),
                    batch.idempotencyKey(),
                    batch.digest(),
                    decision.receipt(),
                    batch.dataset(),
                    batch.retires(),
                    batch.run(),
                    batch.region(),
                    batch.source(),
                    decision.at(),
                    decision.count(Verdict.Outcome.ACCEPTED),
                    decision.count(Verdict.Outcome.DUPLICATE),
                    decision.count(Verdict.Outcome.REFUSED),
                    answer);
            keep.executeUpdate();
        }
    }

    /** Counts what was decided on documents of a batch that had been put off. */
    void count(Decision decision) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            Documents.bind(
                    count,
                    decision.count(Verdict.Outcome.ACCEPTED),
                    decision.count(Verdict.Outcome.DUPLICATE),
                    decision.count(Verdict.Outcome.REFUSED),
                    decision.number());
            count.executeUpdate();
        }
    }

    /**
     * An answer given before.
     *
     * @param digest what the batch was known by
     * @param answer the answer's body, byte for byte
     * @param decided false where the hall was busy with each of its documents: nothing came of it
     */
    record Given(String digest, String answer, boolean decided) {}
}
