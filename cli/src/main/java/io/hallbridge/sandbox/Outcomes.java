package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Language;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps what has become by now of the documents of each batch, where that can differ from the first answer. */
final class Outcomes {
    private static final String PRESENT = """
            SELECT coalesce(o.answer, b.answer) FROM batch b LEFT JOIN outcome o ON o.batch = b.number
            WHERE b.idempotency = ?""";

    private final Connection connection;

    Outcomes(Connection connection) {
        this.connection = connection;
    }

    /** The present outcome of each document of a batch; empty where it was never received. */
    Optional<String> present(String idempotencyKey) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PRESENT)) {
            Documents.bind(query, idempotencyKey);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** Keeps the answer to a batch as the first state of its outcomes. */
    void keep(long batch, Language language, String answer) throws SQLException {
        try (PreparedStatement keep =
                connection.prepareStatement("INSERT INTO outcome (batch, language, answer) VALUES (?, ?, ?)")) {
            Documents.bind(keep, batch, language.name(), answer);
            keep.executeUpdate();
        }
    }

    /** Puts down what was decided on documents that had been put off, in the language of the first answer. */
    void change(Awaiting.Due due, Decision decision) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT language, answer FROM outcome WHERE batch = ?");
                PreparedStatement change =
                        connection.prepareStatement("UPDATE outcome SET answer = ? WHERE batch = ?")) {
            Documents.bind(query, due.number());
            ResultSet row = query.executeQuery();
            Language language = Language.valueOf(row.getString(1));
            ObjectNode answer = (ObjectNode) Json.own(row.getString(2));
            ArrayNode results = answer.withArray("results");
            for (int i = 0; i < due.positions().size(); i++) {
                results.set(due.positions().get(i), decision.verdicts().get(i).result(language));
            }
            Documents.bind(change, answer.toString(), due.number());
            change.executeUpdate();
        }
    }
}
