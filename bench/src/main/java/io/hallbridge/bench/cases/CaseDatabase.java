package io.hallbridge.bench.cases;

import io.hallbridge.bench.cases.CaseColumn.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Cases as a table of a PostgreSQL server: one that is started here, or the one that {@code BENCH_PG_URL} names. */
public final class CaseDatabase implements AutoCloseable {
    private static final String GIVEN = "BENCH_PG_URL";
    private static final int ROWS_AT_ONCE = 500;

    private final AutoCloseable server;
    private final String url;

    public CaseDatabase() throws IOException {
        String given = System.getenv(GIVEN);
        if (given == null) {
            EmbeddedPostgres started = EmbeddedPostgres.start();
            server = started;
            url = started.getJdbcUrl("postgres", "postgres");
        } else {
            server = () -> {};
            url = given;
        }
    }

    /** The address, with its user, of a database whose table {@code cases} holds so many cases. */
    public String holding(Cases cases) throws SQLException {
        String name = "bench_cases_" + cases.size();
        String address = url.replaceFirst("(://[^/]+/)[^?]*", "$1" + name);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        }
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE cases (" + columns() + ", PRIMARY KEY (project_no))");
            fill(connection.unwrap(PGConnection.class), cases);
            // Else the server does it while contenders are measured.
            statement.execute("VACUUM (FREEZE, ANALYZE) cases");
            statement.execute("CHECKPOINT");
        }
        return address;
    }

    private static String columns() {
        return CaseColumns.ALL.stream()
                .map(column -> column.column() + " " + type(column.kind()))
                .collect(Collectors.joining(", "));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT, CODE -> "text";
            case INTEGER -> "integer";
            case DATE -> "date";
            case MOMENT -> "timestamp";
        };
    }

    private static void fill(PGConnection connection, Cases cases) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn("COPY cases FROM STDIN (NULL '')");
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= cases.size(); number++) {
            lines.append(String.join("\t", cases.row(number))).append('\n');
            if (number % ROWS_AT_ONCE == 0 || number == cases.size()) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copy.endCopy();
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (Exception fault) {
            throw new IOException(fault);
        }
    }
}
