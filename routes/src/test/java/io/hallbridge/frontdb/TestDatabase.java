package io.hallbridge.frontdb;

import io.hallbridge.ledger.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real database that tests make exchange tables in. */
public enum TestDatabase {
    POSTGRESQL("postgresql", "postgres"),
    MARIADB("mariadb", "root");

    private final String product;
    private final String user;

    TestDatabase(String product, String user) {
        this.product = product;
        this.user = user;
    }

    public String url() {
        return this == POSTGRESQL ? PostgresServer.url().replaceFirst("[?&]user=[^&]*", "") : MariaServer.url();
    }

    public String user() {
        return user;
    }

    public DatabaseAddress address() {
        return address(url());
    }

    public DatabaseAddress address(String url) {
        return new DatabaseAddress(url, Optional.of(user), List.of(), Duration.ofSeconds(5), Duration.ofSeconds(5), 3);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, "");
    }

    /** Makes all exchange tables anew. */
    public void tables() throws SQLException {
        try (Connection connection = connect()) {
            ExchangeTables.listed().make(connection, product);
        }
    }

    /** Takes all rows out of the exchange tables. */
    public void empty() throws SQLException {
        run(ExchangeTables.listed().names().stream()
                .map(table -> "DELETE FROM " + table)
                .toArray(String[]::new));
    }

    public void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What a query gives, each row as its values with a bar between. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", values));
            }
            return found;
        }
    }

    public long count(String table) throws SQLException {
        return Long.parseLong(rows("SELECT count(*) FROM " + table).get(0));
    }
}
