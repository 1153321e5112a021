package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Language;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Lists what the hall holds of a dataset, page by page in the order of the keys: what a caller reconciles with. */
final class Listing {
    /** How many documents a page may hold. */
    static final int SIZE = 1000;

    private static final String TOTAL = "SELECT coalesce(sum(current + retired), 0) FROM tally WHERE dataset = ?";
    private static final String PAGE = """
            SELECT key, version, fingerprint, current, updated FROM document
            WHERE dataset = ? AND key > ? ORDER BY key LIMIT ?""";
    private static final String ONE = """
            SELECT key, version, fingerprint, current, updated, content FROM document
            WHERE dataset = ? AND key = ?""";

    private final Connection connection;
    private final Language language;

    Listing(Connection connection, Language language) {
        this.connection = connection;
        this.language = language;
    }

    /** The documents whose keys come after the given one, and the key to go on with. */
    ObjectNode page(String dataset, String after, int size) throws SQLException {
        ObjectNode answer = Json.envelope("0", Sentences.OK.in(language)).put("total", total(dataset));
        ArrayNode documents = answer.putArray("documents");
        String next = null;
        try (PreparedStatement query = connection.prepareStatement(PAGE)) {
            Documents.bind(query, dataset, after, size + 1);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                if (documents.size() == size) {
                    next = documents.get(size - 1).get("key").textValue();
                    break;
                }
                documents.add(document(rows));
            }
        }
        return answer.put("next", next);
    }

    /** One document with its content. */
    Optional<ObjectNode> one(String dataset, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ONE)) {
            Documents.bind(query, dataset, key);
            ResultSet row = query.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            ObjectNode answer = Json.envelope("0", Sentences.OK.in(language));
            answer.set("document", document(row).set("content", Json.own(row.getString(6))));
            return Optional.of(answer);
        }
    }

    private long total(String dataset) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TOTAL)) {
            Documents.bind(query, dataset);
            return query.executeQuery().getLong(1);
        }
    }

    private static ObjectNode document(ResultSet row) throws SQLException {
        return Json.object()
                .put("key", row.getString(1))
                .put("version", row.getLong(2))
                .put("fingerprint", row.getString(3))
                .put("state", row.getBoolean(4) ? "current" : "retired")
                .put("updated", row.getString(5));
    }
}
