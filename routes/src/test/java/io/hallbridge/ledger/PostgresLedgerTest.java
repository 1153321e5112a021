package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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

    /** What PostgreSQL counted of a table, once what was written by a connection that is closed has been counted. */
    private long counted(String table, String what, long inserted) throws Exception {
        for (int look = 0; look < 300; look++) {
            try (Connection raw = DriverManager.getConnection(url);
                    Statement statement = raw.createStatement();
                    ResultSet row = statement.executeQuery("SELECT n_tup_ins, " + what
                            + " FROM pg_stat_user_tables WHERE schemaname = current_schema() AND relname = '" + table
                            + "'")) {
                if (row.next() && row.getLong(1) >= inserted) {
                    return row.getLong(2);
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("PostgreSQL never counted what was written into " + table);
    }

    @Test
    void few_rows_are_read_to_write_a_batch_although_nothing_is_known_of_the_tables_yet() throws Exception {
        for (int i = 0; i < 20; i++) {
            Sending.accept(ledger, Sending.batch(Sending.HALL, Sending.many("k" + i + "-", 500)));
        }
        ledger.close();
        long documents = 10_000;
        for (String table : List.of("holding", "item")) {
            assertThat(counted(table, "seq_tup_read + idx_tup_fetch", documents))
                    .as(table)
                    .isLessThan(documents * 5);
        }
        ledger = open();
    }

    @Test
    void a_ledger_that_was_just_filled_is_taken_stock_of_when_it_is_opened() throws Exception {
        Sending.accept(ledger, Sending.batch(Sending.HALL, Sending.many("k", 1_000)));
        ledger.close();
        for (String table : List.of("holding", "item")) {
            assertThat(counted(table, "analyze_count", 1_000)).as(table).isZero();
        }
        for (int twice = 0; twice < 2; twice++) {
            ledger.close();
            ledger = open();
            for (String table : List.of("holding", "item")) {
                assertThat(counted(table, "analyze_count", 1_000)).as(table).isOne();
            }
        }
    }
}
