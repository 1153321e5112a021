package io.hallbridge.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** The ledger in a real PostgreSQL, in a schema of its own for each test. */
final class PostgresLedgerTest extends LedgerContract {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private String url = "";

    @Override
    void prepare() throws Exception {
        url = schema();
    }

    private static String schema() throws Exception {
        String name = "ledger_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
        try (Connection raw = DriverManager.getConnection(PostgresServer.url());
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("CREATE SCHEMA " + name);
        }
        String server = PostgresServer.url();
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }

    @Override
    public void raw(String sql) throws Exception {
        try (Connection raw = DriverManager.getConnection(url);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Override
    public Ledger open() {
        return Ledgers.postgres(url, new Properties());
    }

    @Override
    public Callable<Ledger> freshPlace() throws Exception {
        String fresh = schema();
        return () -> Ledgers.postgres(fresh, new Properties());
    }
}
