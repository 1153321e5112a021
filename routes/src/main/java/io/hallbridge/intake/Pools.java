package io.hallbridge.intake;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hallbridge.auth.SecretFile;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.jdbc.DriverConnections;
import io.hallbridge.jdbc.Drivers;
import io.hallbridge.jdbc.SqlFaults;
import io.hallbridge.workspace.Source;
import java.io.IOException;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** One small connection pool for each database source, opened when its first query is asked for. Reads only. */
final class Pools implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Drivers drivers;
    private final Map<String, HikariDataSource> open = new HashMap<>();

    Pools(Drivers drivers) {
        this.drivers = drivers;
    }

    /** The pool of a source; its first connection has been made. */
    synchronized HikariDataSource pool(Source.Database source) throws Unreadable {
        HikariDataSource known = open.get(source.name());
        if (known != null) {
            return known;
        }
        try {
            HikariDataSource made = new HikariDataSource(config(source, driver(source)));
            open.put(source.name(), made);
            return made;
        } catch (SQLException | IOException | RuntimeException unreachable) {
            throw new Unreadable(
                    Finding.at(
                            Origin.ofFile(source.name(), source.name()),
                            IntakeRules.DATABASE_UNREACHABLE,
                            Map.of("reason", SqlFaults.reason(unreachable))),
                    unreachable);
        }
    }

    private Driver driver(Source.Database source) throws SQLException, Unreadable {
        return drivers.find(source.url())
                .orElseThrow(() -> new Unreadable(Finding.at(
                        Origin.ofFile(source.name(), source.name()),
                        IntakeRules.NO_DRIVER,
                        Map.of("url", scheme(source.url())))));
    }

    private static String scheme(String url) {
        int second = url.indexOf(':', "jdbc:".length());
        return second < 0 ? url : url.substring(0, second);
    }

    private static HikariConfig config(Source.Database source, Driver driver) throws IOException {
        Properties properties = new Properties();
        source.user().ifPresent(user -> properties.setProperty("user", user));
        if (source.password().isPresent()) {
            SecretFile password = source.password().get();
            properties.setProperty("password", password.read().reveal());
        }
        if (source.url().startsWith("jdbc:sqlite:")) {
            properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY; SQLite refuses setReadOnly later
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(source.name());
        config.setDataSource(new DriverConnections(driver, source.url(), properties));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1); // the connection that proved the address right serves the first query
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setAutoCommit(false); // PostgreSQL streams only inside a transaction
        config.setReadOnly(true);
        return config;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(HikariDataSource::close);
        drivers.close();
    }
}
