package io.hallbridge.frontdb;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.hallbridge.auth.Secret;
import io.hallbridge.finding.Text;
import io.hallbridge.frontdb.TablesFault.Kind;
import io.hallbridge.jdbc.DriverConnections;
import io.hallbridge.jdbc.Drivers;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The connections to one front-end database, made when the first is needed. All of them give up in time. */
final class Connections implements AutoCloseable {
    private static final int LEAST_WAIT_MILLIS = 250;

    /** MySQL and MariaDB would else cut long texts and go on. */
    private static final String STRICT = "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')";

    private final DatabaseAddress address;
    private final Optional<Secret> password;
    private final Complaints complaints;
    private final Drivers drivers;
    private @Nullable HikariDataSource pool;

    Connections(DatabaseAddress address, Optional<Secret> password, Complaints complaints) {
        this.address = address;
        this.password = password;
        this.complaints = complaints;
        this.drivers = new Drivers(address.drivers());
    }

    /** A connection in which nothing is committed unless it is said. */
    Connection open() throws TablesFault {
        try {
            return limited(pool().getConnection());
        } catch (SQLException unreachable) {
            throw complaints.of(unreachable);
        }
    }

    /** So that a database that goes silent within an answer does not hold us for ever. */
    private Connection limited(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, (int) address.answer().toMillis());
            return connection;
        } catch (SQLFeatureNotSupportedException old) {
            return connection; // its driver was told a timeout when it connected
        } catch (SQLException lost) {
            connection.close();
            throw lost;
        }
    }

    private synchronized HikariDataSource pool() throws TablesFault, SQLException {
        if (pool == null) {
            try {
                pool = new HikariDataSource(config(driver()));
            } catch (PoolInitializationException failed) {
                throw failed.getCause() instanceof SQLException why ? why : new SQLException(failed);
            }
        }
        return pool;
    }

    private Driver driver() throws TablesFault, SQLException {
        Optional<Driver> driver = drivers.find(address.url());
        if (driver.isEmpty()) {
            String scheme = scheme();
            throw new TablesFault(
                    Kind.FATAL,
                    "no driver",
                    new Text(
                            "没有 " + scheme + " 的 JDBC 驱动，请把它的 jar 放进工作区的 drivers/",
                            "there is no JDBC driver for " + scheme + "; put its jar into the workspace's drivers/"),
                    new SQLException("no driver"));
        }
        return driver.get();
    }

    private String scheme() {
        int second = address.url().indexOf(':', "jdbc:".length());
        return second < 0 ? address.url() : address.url().substring(0, second);
    }

    private HikariConfig config(Driver driver) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("frontdb");
        config.setDataSource(new DriverConnections(driver, address.url(), properties()));
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(
                Math.max(LEAST_WAIT_MILLIS, address.connect().toMillis()));
        config.setValidationTimeout(
                Math.max(LEAST_WAIT_MILLIS, Math.min(5000, address.connect().toMillis())));
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (isMySql()) {
            config.setConnectionInitSql(STRICT);
        }
        return config;
    }

    private boolean isMySql() {
        String url = address.url().toLowerCase(Locale.ROOT);
        return url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:");
    }

    /** Drivers count their times in seconds, or in milliseconds. */
    private Properties properties() {
        long unit = isMySql() ? 1 : 1000;
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.setProperty("user", user));
        password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
        properties.setProperty(
                "connectTimeout", String.valueOf(Math.max(1, address.connect().toMillis() / unit)));
        properties.setProperty(
                "socketTimeout", String.valueOf(Math.max(1, address.answer().toMillis() / unit)));
        return properties;
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        drivers.close();
    }
}
