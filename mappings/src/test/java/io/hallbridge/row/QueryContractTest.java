package io.hallbridge.row;

import io.hallbridge.finding.Origin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** SQLite knows neither truths nor dates; they are kept as the texts other databases' drivers give for them. */
final class QueryContractTest extends RowReaderContract {

    @Override
    Tables keep(List<List<@Nullable Object>> table) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("清单.db"));
        int width = table.isEmpty() ? 1 : table.get(0).size();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table t (" + list(width, i -> "c" + i) + ")");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into t values (" + list(width, i -> "?") + ")")) {
            for (List<@Nullable Object> row : table) {
                insert(insert, row);
            }
        }
        Table query = QueryTables.of(
                "t", connection.createStatement().executeQuery("select * from t order by rowid"), Origin.nowhere());
        return new Opened(List.of(query), connection);
    }

    private static void insert(PreparedStatement insert, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            boolean word = value instanceof LocalDate || value instanceof Boolean;
            insert.setObject(i + 1, word ? value.toString().toUpperCase(java.util.Locale.ROOT) : value);
        }
        insert.executeUpdate();
    }

    private static String list(int width, java.util.function.IntFunction<String> name) {
        return IntStream.range(0, width).mapToObj(name).collect(Collectors.joining(", "));
    }

    private record Opened(List<Table> all, Connection connection) implements Tables {
        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
