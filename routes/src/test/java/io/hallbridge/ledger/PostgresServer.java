package io.hallbridge.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server for all tests of a suite; {@code TEST_PG_URL} names another to use instead. */
public final class PostgresServer {
    private static @Nullable String url;

    private PostgresServer() {}

    public static synchronized String url() {
        if (url == null) {
            String given = System.getenv("TEST_PG_URL");
            url = given == null ? start() : given;
        }
        return url;
    }

    private static String start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.close();
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }));
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }
}
