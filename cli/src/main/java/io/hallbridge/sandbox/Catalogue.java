package io.hallbridge.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the hall holds, for its pages. */
final class Catalogue {
    private static final String ITEM =
            "SELECT dataset, key, version, fingerprint, current, row_guid, batch, updated, name, content FROM document ";
    private static final String OF_DATASET = "WHERE dataset = ? AND current = 1 ";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** The items of one page of what was found, by department and name. */
    List<Item> find(Search search) throws SQLException {
        List<Object> values = new ArrayList<>();
        String where = where(search, values);
        values.add(Search.SIZE);
        values.add((search.page() - 1) * Search.SIZE);
        return items(ITEM + where + "ORDER BY department, name, key LIMIT ? OFFSET ?", values.toArray());
    }

    int count(Search search) throws SQLException {
        List<Object> values = new ArrayList<>();
        return number("SELECT count(*) FROM document " + where(search, values), values.toArray());
    }

    private static String where(Search search, List<Object> values) {
        StringBuilder where = new StringBuilder(OF_DATASET);
        values.add(search.dataset());
        if (!search.department().isEmpty()) {
            where.append("AND department = ? ");
            values.add(search.department());
        }
        if (!search.audience().isEmpty()) {
            where.append("AND audiences LIKE ? ESCAPE '\\' ");
            values.add("%," + escaped(search.audience()) + ",%");
        }
        for (String word : search.words().split("\\s+")) {
            where.append("AND (name LIKE ? ESCAPE '\\' OR key LIKE ? ESCAPE '\\') ");
            values.add("%" + escaped(word) + "%");
            values.add(escaped(word) + "%");
        }
        return where.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    /** The item of a key, retired or not. */
    Optional<Item> item(String dataset, String key) throws SQLException {
        return items(ITEM + "WHERE dataset = ? AND key = ?", dataset, key).stream()
                .findFirst();
    }

    /** The current items whose keys begin with the given one: handling items begin with their power's code. */
    List<Item> under(String dataset, String key) throws SQLException {
        return items(
                ITEM + OF_DATASET + "AND key >= ? AND key < ? ORDER BY key LIMIT 50", dataset, key, key + "\uffff");
    }

    List<String> departments(String dataset) throws SQLException {
        List<String> departments = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT DISTINCT department FROM document "
                + OF_DATASET + "AND department <> '' ORDER BY department")) {
            Documents.bind(query, dataset);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                departments.add(rows.getString(1));
            }
        }
        return departments;
    }

    int current(String dataset) throws SQLException {
        return number("SELECT coalesce(sum(current), 0) FROM tally WHERE dataset = ?", dataset);
    }

    int retired(String dataset) throws SQLException {
        return number("SELECT coalesce(sum(retired), 0) FROM tally WHERE dataset = ?", dataset);
    }

    /** Every version of an item that was accepted, the latest first. */
    List<Version> history(Item item) throws SQLException {
        List<Version> history = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT a.version, a.current, a.fingerprint, a.at, a.batch, b.receipt
                FROM application a JOIN batch b ON b.number = a.batch
                WHERE a.dataset = ? AND a.key = ? ORDER BY a.id DESC LIMIT 200""")) {
            Documents.bind(query, item.dataset(), item.key());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                history.add(new Version(
                        rows.getLong(1),
                        rows.getBoolean(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getLong(5),
                        rows.getString(6)));
            }
        }
        return history;
    }

    private List<Item> items(String sql, Object... values) throws SQLException {
        List<Item> items = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Documents.bind(query, values);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                items.add(Item.of(rows));
            }
        }
        return items;
    }

    private int number(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Documents.bind(query, values);
            return query.executeQuery().getInt(1);
        }
    }
}
