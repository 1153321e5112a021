package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts documents into the hall's database and looks up what is held, a batch at a time. */
final class Documents {
    private static final String HELD = """
            SELECT key, version, fingerprint, current FROM document
            WHERE dataset = ? AND key IN (SELECT value FROM json_each(?))""";
    private static final String WRITE = """
            INSERT INTO document (dataset, key, version, fingerprint, current, row_guid, batch, updated,
                                  name, department, audiences, content)
            VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (dataset, key) DO UPDATE SET version = excluded.version, fingerprint = excluded.fingerprint,
              current = 1, row_guid = excluded.row_guid, batch = excluded.batch, updated = excluded.updated,
              name = excluded.name, department = excluded.department, audiences = excluded.audiences,
              content = excluded.content""";
    private static final String RETIRE = """
            UPDATE document SET current = 0, version = ?, row_guid = ?, batch = ?, updated = ?
            WHERE dataset = ? AND key = ?""";
    private static final String APPLICATION = """
            INSERT INTO application (dataset, key, version, current, fingerprint, batch, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String TALLY = """
            INSERT INTO tally (dataset, current, retired) VALUES (?, ?, ?)
            ON CONFLICT (dataset) DO UPDATE SET current = current + excluded.current,
              retired = retired + excluded.retired""";

    private final Connection connection;
    private final String dataset;

    Documents(Connection connection, String dataset) {
        this.connection = connection;
        this.dataset = dataset;
    }

    /** What is held of the given keys. */
    Map<String, Held> held(Collection<String> keys) throws SQLException {
        ArrayNode list = Json.object().arrayNode();
        keys.forEach(list::add);
        Map<String, Held> held = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(HELD)) {
            bind(query, dataset, list.toString());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                held.put(
                        rows.getString(1),
                        new Held(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getBoolean(4)));
            }
        }
        return held;
    }

    /** Puts down what was accepted of a batch. */
    void put(BatchSent batch, Decision decision) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(batch.retires() ? RETIRE : WRITE);
                PreparedStatement application = connection.prepareStatement(APPLICATION)) {
            for (int i = 0; i < batch.documents().size(); i++) {
                if (decision.verdicts().get(i).accepted()) {
                    DocumentSent sent = batch.documents().get(i);
                    bindChange(change, sent, decision);
                    change.addBatch();
                    bind(
                            application,
                            dataset,
                            sent.key(),
                            sent.version(),
                            !batch.retires(),
                            sent.fingerprint(),
                            decision.number(),
                            decision.at());
                    application.addBatch();
                }
            }
            change.executeBatch();
            application.executeBatch();
        }
    }

    private void bindChange(PreparedStatement change, DocumentSent sent, Decision decision) throws SQLException {
        JsonNode content = sent.content();
        if (content == null) {
            bind(change, sent.version(), sent.rowGuid(), decision.number(), decision.at(), dataset, sent.key());
            return;
        }
        Card card = Card.of(content);
        bind(
                change,
                dataset,
                sent.key(),
                sent.version(),
                sent.fingerprint(),
                sent.rowGuid(),
                decision.number(),
                decision.at(),
                card.name(),
                card.department(),
                card.audiences(),
                card.content());
    }

    void count(int current, int retired) throws SQLException {
        try (PreparedStatement tally = connection.prepareStatement(TALLY)) {
            bind(tally, dataset, current, retired);
            tally.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
