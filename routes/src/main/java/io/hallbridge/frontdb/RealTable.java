package io.hallbridge.frontdb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as the database describes it. */
final class RealTable {
    /** From so many characters on a column takes any text that we have. */
    static final int LONG_TEXT = 32_767;

    private static final Set<Integer> TEXTS = Set.of(
            Types.CHAR,
            Types.VARCHAR,
            Types.LONGVARCHAR,
            Types.NCHAR,
            Types.NVARCHAR,
            Types.LONGNVARCHAR,
            Types.CLOB,
            Types.NCLOB);

    private final List<Column> columns;
    private final Set<String> indexed;

    /**
     * A column.
     *
     * @param size the most characters of a text
     * @param needed whether it may not be empty and nothing is put in by the database
     */
    record Column(String name, int jdbcType, String type, int size, boolean needed) {
        boolean isText() {
            return TEXTS.contains(jdbcType);
        }
    }

    private RealTable(List<Column> columns, Set<String> indexed) {
        this.columns = columns;
        this.indexed = indexed;
    }

    static RealTable of(String named, Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        int dot = named.indexOf('.');
        String table = stored(named.substring(dot + 1), meta);
        String before = dot < 0 ? null : stored(named.substring(0, dot), meta);
        boolean schemas = meta.supportsSchemasInTableDefinitions();
        String catalog = schemas || before == null ? connection.getCatalog() : before;
        String schema = !schemas ? null : before == null ? connection.getSchema() : before;
        return new RealTable(columns(meta, catalog, schema, table), indexed(meta, catalog, schema, table));
    }

    private static String stored(String name, DatabaseMetaData meta) throws SQLException {
        if (meta.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return meta.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static List<Column> columns(
            DatabaseMetaData meta, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        String pattern = table.replace("_", meta.getSearchStringEscape() + "_");
        try (ResultSet rows = meta.getColumns(catalog, schema, pattern, null)) {
            while (rows.next()) {
                boolean needed = rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                        && rows.getString("COLUMN_DEF") == null
                        && !"YES".equals(rows.getString("IS_AUTOINCREMENT"));
                columns.add(new Column(
                        rows.getString("COLUMN_NAME"),
                        rows.getInt("DATA_TYPE"),
                        rows.getString("TYPE_NAME"),
                        rows.getInt("COLUMN_SIZE"),
                        needed));
            }
        }
        return columns;
    }

    private static Set<String> indexed(
            DatabaseMetaData meta, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        Set<String> first = new HashSet<>();
        try (ResultSet rows = meta.getIndexInfo(catalog, schema, table, false, true)) {
            while (rows.next()) {
                if (rows.getInt("ORDINAL_POSITION") == 1 && rows.getString("COLUMN_NAME") != null) {
                    first.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return first;
    }

    boolean exists() {
        return !columns.isEmpty();
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether rows are found by a column without reading the whole table. */
    boolean indexed(String column) {
        return indexed.contains(column.toLowerCase(Locale.ROOT));
    }
}
