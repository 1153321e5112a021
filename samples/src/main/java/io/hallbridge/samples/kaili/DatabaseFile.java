package io.hallbridge.samples.kaili;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A department's database as a SQLite file. Codes are stored as codes, limits as numbers with their unit beside them. */
final class DatabaseFile implements AutoCloseable {
    static final Set<String> LISTS =
            Collections.unmodifiableSet(new LinkedHashSet<>(List.of("materials", "flow", "questions", "fees")));

    private final Connection connection;
    private final String file;
    private final Dialect dialect;
    private final Planted planted;
    private final Written written;

    DatabaseFile(Path root, String file, Dialect dialect, Planted planted, Written written)
            throws IOException, SQLException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + target);
        this.connection.setAutoCommit(false);
        this.file = file;
        this.dialect = dialect;
        this.planted = planted;
        this.written = written;
    }

    void items(String dataset, List<Entry> entries) throws SQLException {
        Set<String> fields = new LinkedHashSet<>();
        entries.forEach(entry -> fields.addAll(entry.content().keySet()));
        fields.removeAll(LISTS);
        List<String> columns =
                fields.stream().map(field -> dialect.column(dataset, field)).toList();
        try (PreparedStatement insert = table(dialect.table(dataset), columns)) {
            for (Entry entry : entries) {
                int at = 1;
                for (String field : fields) {
                    insert.setObject(
                            at++,
                            planted.raw(entry, field)
                                    .orElse(stored(entry.content().get(field))));
                    place(entry, field, dialect.table(dataset), entry.code(), dialect.column(dataset, field));
                }
                insert.executeUpdate();
            }
        }
        written.rows(dataset, entries.size());
        if (dataset.equals("guide")) {
            for (String list : LISTS) {
                children(list, entries);
            }
        }
    }

    private void children(String list, List<Entry> entries) throws SQLException {
        Set<String> fields = new LinkedHashSet<>();
        entries.forEach(entry -> entry.elements(list).forEach(element -> fields.addAll(element.keySet())));
        if (fields.isEmpty()) {
            return;
        }
        List<String> columns = new java.util.ArrayList<>(List.of(dialect.column("guide", "code")));
        fields.forEach(field -> columns.add(dialect.column("guide", list + "." + field)));
        try (PreparedStatement insert = table(dialect.table(list), columns)) {
            for (Entry entry : entries) {
                int index = 0;
                for (Map<String, Object> element : entry.elements(list)) {
                    child(insert, list + "/" + index++ + "/", entry, element, fields, list);
                }
            }
        }
    }

    private void child(
            PreparedStatement insert,
            String prefix,
            Entry entry,
            Map<String, Object> element,
            Set<String> fields,
            String list)
            throws SQLException {
        Object join = planted.raw(entry, prefix + "@").orElse(entry.code());
        insert.setObject(1, join);
        place(entry, prefix + "@", dialect.table(list), String.valueOf(join), dialect.column("guide", "code"));
        int at = 2;
        for (String field : fields) {
            insert.setObject(at++, planted.raw(entry, prefix + field).orElse(element.get(field)));
            place(
                    entry,
                    prefix + field,
                    dialect.table(list),
                    entry.code(),
                    dialect.column("guide", list + "." + field));
        }
        insert.executeUpdate();
    }

    private void place(Entry entry, String field, String table, String key, String column) {
        written.put(entry, field, new Place(file, table, null, key, column));
    }

    private @Nullable Object stored(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(dialect.separator()))
                : value;
    }

    private PreparedStatement table(String name, List<String> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")");
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }
}
