package io.hallbridge.samples.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what the hall holds with what the departments handed in and with what the ledger believes. */
final class Comparison {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> DATASETS = List.of("power", "notice");
    private static final int SHOWN = 5;

    private final SoakWorkspace workspace;
    private final Path hall;

    Comparison(SoakWorkspace workspace, Path hall) {
        this.workspace = workspace;
        this.hall = hall;
    }

    private record Held(String name, String fingerprint) {}

    /** In what hall and source differ; nothing where they agree. */
    List<String> hallAndSource() throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String dataset : DATASETS) {
            Map<String, String> held = new TreeMap<>();
            held(dataset).forEach((key, one) -> held.put(key, one.name()));
            differ(dataset + " hall/source", held, workspace.truth(dataset), differences);
        }
        return differences;
    }

    /** In what hall and ledger differ; nothing where they agree. */
    List<String> hallAndLedger() throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String dataset : DATASETS) {
            Map<String, String> held = new TreeMap<>();
            held(dataset).forEach((key, one) -> held.put(key, one.fingerprint()));
            Map<String, String> believed = new TreeMap<>();
            query(
                    workspace.ledger(),
                    "SELECT doc_key, fingerprint FROM holding WHERE state = 'held' AND dataset = ?",
                    dataset,
                    row -> believed.put(row.getString(1), row.getString(2)));
            differ(dataset + " hall/ledger", held, believed, differences);
        }
        return differences;
    }

    /** How many documents the hall applied that it had applied before, or held already. */
    long appliedTwice() throws SQLException {
        return number("SELECT count(*) FROM applied_twice");
    }

    /** How many single applications of documents there were. */
    long applications() throws SQLException {
        return number("SELECT count(*) FROM application");
    }

    private long number(String sql) throws SQLException {
        List<Long> found = new ArrayList<>();
        query(hall, sql + " WHERE ? IS NOT NULL", "", row -> found.add(row.getLong(1)));
        return found.get(0);
    }

    private static void differ(
            String what, Map<String, String> left, Map<String, String> right, List<String> differences) {
        List<String> found = new ArrayList<>();
        left.forEach((key, value) -> {
            if (!value.equals(right.get(key))) {
                found.add(key + ": " + value + " / " + right.get(key));
            }
        });
        right.keySet().stream()
                .filter(key -> !left.containsKey(key))
                .forEach(key -> found.add(key + ": nothing / " + right.get(key)));
        if (!found.isEmpty()) {
            differences.add(what + " " + found.size() + " differ: "
                    + String.join("; ", found.subList(0, Math.min(SHOWN, found.size()))));
        }
    }

    private Map<String, Held> held(String dataset) throws SQLException {
        Map<String, Held> held = new TreeMap<>();
        query(
                hall,
                "SELECT key, fingerprint, content FROM document WHERE current = 1 AND dataset = ?",
                dataset,
                row -> held.put(row.getString(1), new Held(name(row.getString(3)), row.getString(2))));
        return held;
    }

    private static String name(String content) {
        try {
            JsonNode json = JSON.readTree(content);
            return json.path("name").asText(json.path("title").asText());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private static void query(Path file, String sql, String value, Taking each) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.createStatement().execute("PRAGMA busy_timeout = 10000");
            statement.setString(1, value);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                each.take(rows);
            }
        }
    }
}
