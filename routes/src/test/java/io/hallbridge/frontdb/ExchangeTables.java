package io.hallbridge.frontdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exchange tables as the domain's facts list them, and the SQL that makes them. */
public final class ExchangeTables {
    /** Table, column, type. */
    final Map<String, Map<String, Column>> tables = new LinkedHashMap<>();

    /** A column of the list. */
    record Column(String type, boolean mandatory) {
        int width() {
            return type.startsWith("varchar") ? Integer.parseInt(type.replaceAll("\\D", "")) : 0;
        }
    }

    private ExchangeTables() {}

    public static ExchangeTables listed() {
        try (InputStream list = ExchangeTables.class.getResourceAsStream("/frontdb/exchange-tables.txt")) {
            ExchangeTables tables = new ExchangeTables();
            Map<String, Column> open = Map.of();
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    open = tables.take(line, open);
                }
            }
            return tables;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, Column> take(String line, Map<String, Column> open) {
        if (!line.startsWith(" ")) {
            Map<String, Column> fresh = new LinkedHashMap<>();
            if (line.startsWith("up_")) {
                fresh.put("row_guid", new Column("varchar(50)", true));
                fresh.put("cd_operation", new Column("varchar(2)", true));
                fresh.put("cd_time", new Column("datetime", true));
                fresh.put("cd_batch", new Column("varchar(32)", true));
                fresh.put("data_source", new Column("varchar(3)", true));
            }
            tables.put(line, fresh);
            return fresh;
        }
        String[] words = line.strip().split(" ");
        switch (words[0]) {
            case "+" -> open.putAll(tables.get(words[1]));
            case "-" -> open.remove(words[1]);
            default -> open.put(words[0], new Column(words[1], words.length > 2));
        }
        return open;
    }

    public Set<String> names() {
        return tables.keySet();
    }

    /** The statements for a database, {@code postgresql} or {@code mariadb}. */
    public List<String> ddl(String product) {
        boolean postgres = product.equals("postgresql");
        List<String> statements = new ArrayList<>();
        tables.forEach((table, columns) -> {
            List<String> lines = new ArrayList<>();
            columns.forEach((name, column) ->
                    lines.add("  " + name + " " + type(column, postgres) + (column.mandatory() ? " NOT NULL" : "")));
            statements.add("CREATE TABLE " + table + " (\n" + String.join(",\n", lines) + "\n)"
                    + (postgres ? "" : " ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4"));
            for (String key : List.of("row_guid", "task_guid", "project_no", "table_cd_batch")) {
                if (columns.containsKey(key)) {
                    statements.add("CREATE INDEX " + table + "_" + key + " ON " + table + " (" + key + ")");
                }
            }
        });
        return statements;
    }

    private static String type(Column column, boolean postgres) {
        return switch (column.type()) {
            case "text" -> postgres ? "text" : "longtext";
            case "datetime" -> postgres ? "timestamp" : "datetime";
            default -> column.type();
        };
    }

    /** Makes the tables, in place of those that are there. */
    public void make(Connection connection, String product) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables.keySet()) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
            for (String sql : ddl(product)) {
                statement.execute(sql);
            }
        }
    }
}
