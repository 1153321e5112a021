package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A batch received, to be shown.
 *
 * @param number the hall's count of batches
 * @param receipt the hall's number for it
 * @param dataset its dataset
 * @param retires whether it retired documents
 * @param run the sender's batch number
 * @param region the sender's division
 * @param source the sender's data source
 * @param received when it came
 * @param accepted how many documents were accepted
 * @param duplicate how many were held already
 * @param refused how many were refused
 * @param idempotency the key it came with
 * @param answer the answer given, with what was decided since
 */
record BatchRow(
        long number,
        String receipt,
        String dataset,
        boolean retires,
        String run,
        String region,
        String source,
        String received,
        int accepted,
        int duplicate,
        int refused,
        String idempotency,
        String answer) {
    private static final String ALL = """
            SELECT number, receipt, dataset, retires, run, region, source, received, accepted, duplicate, refused,
                   idempotency, """;

    private static final String PRESENT = "coalesce((SELECT o.answer FROM outcome o WHERE o.batch = number), answer)";

    /** One page of batches without their answers, the newest first. */
    static List<BatchRow> page(Connection connection, int page, int size) throws SQLException {
        return rows(connection, ALL + " '' FROM batch ORDER BY number DESC LIMIT ? OFFSET ?", size, (page - 1) * size);
    }

    static Optional<BatchRow> one(Connection connection, long number) throws SQLException {
        return rows(connection, ALL + PRESENT + " FROM batch WHERE number = ?", number).stream()
                .findFirst();
    }

    static int count(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM batch")) {
            return query.executeQuery().getInt(1);
        }
    }

    /** What became of each document. */
    JsonNode results() {
        return Json.own(answer).path("results");
    }

    int documents() {
        return accepted + duplicate + refused;
    }

    private static List<BatchRow> rows(Connection connection, String sql, Object... values) throws SQLException {
        List<BatchRow> batches = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Documents.bind(query, values);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                batches.add(of(row));
            }
        }
        return batches;
    }

    private static BatchRow of(ResultSet row) throws SQLException {
        return new BatchRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getString(12),
                row.getString(13));
    }
}
