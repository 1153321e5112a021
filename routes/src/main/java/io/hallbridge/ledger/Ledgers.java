package io.hallbridge.ledger;

import io.hallbridge.finding.Text;
import io.hallbridge.plan.Unfinished;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/** Opens ledgers: a SQLite file by default, a PostgreSQL database where several machines share one. */
public final class Ledgers {
    private static final Logger LOG = LoggerFactory.getLogger(Ledgers.class);
    private static final String FILE = "ledger.db";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int PAUSE_MILLIS = 20;
    private static final int CACHE_KILOBYTES = 32 * 1024;

    /** 32 MB: each batch writes pages all over the ledger, and what is written many times over need not be copied as often. */
    private static final int PAGES_BEFORE_COPYING = 8_000;

    /** SQLITE_BUSY. */
    private static final int BUSY = 5;

    /** An arbitrary number that all hallbridges agree on. */
    private static final long PREPARING = 522_601L;

    /** Our tables of which a tenth and more is not what it was. */
    private static final String CHANGED = """
            SELECT quote_ident(relname) FROM pg_stat_user_tables WHERE schemaname = current_schema()
              AND relname IN ('holding', 'batch', 'batch_contents', 'item', 'quarantine', 'bundle_batch', 'arrival_batch')
              AND n_mod_since_analyze > 500 + n_live_tup / 10""";

    private Ledgers() {}

    /**
     * The ledger in a state folder, which is made for us alone where it does not exist. Every write is synced to the disk
     * before it counts. SQLite's native library is kept in the folder, since /tmp may forbid running code.
     */
    public static Ledger sqlite(Path stateFolder) {
        try {
            Path file = privateFile(stateFolder);
            Properties properties = new Properties();
            properties.setProperty("journal_mode", "WAL");
            properties.setProperty("synchronous", "FULL");
            properties.setProperty("cache_size", String.valueOf(-CACHE_KILOBYTES));
            properties.setProperty("busy_timeout", String.valueOf(PATIENCE_MILLIS));
            properties.setProperty("foreign_keys", "true");
            properties.setProperty("transaction_mode", "IMMEDIATE");
            return ledger(connect("jdbc:sqlite:" + file, properties), Ledgers::seldomCopied);
        } catch (IOException cannotWrite) {
            throw new LedgerFault(
                    new Text(
                            stateFolder + " 不能写入，台账放不进去；请检查权限和磁盘空间",
                            stateFolder
                                    + " cannot be written, so there is no place for the ledger; check its permissions and the disk"),
                    cannotWrite);
        } catch (SQLException fault) {
            throw Sql.failed(fault);
        }
    }

    private static Ledger seldomCopied(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_COPYING);
        }
        return new JdbcLedger(connection);
    }

    /** A file in a state folder for what a hall lists; it is gone when closed. */
    public static ListingFile listing(Path stateFolder) throws IOException {
        privateFolder(stateFolder);
        Unfinished.clear(stateFolder);
        Path file = Unfinished.in(stateFolder);
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "OFF");
        properties.setProperty("synchronous", "OFF");
        properties.setProperty("locking_mode", "EXCLUSIVE");
        properties.setProperty("cache_size", String.valueOf(-CACHE_KILOBYTES));
        boolean made = false;
        try {
            ListingFile listing = new ListingFile(file, connect("jdbc:sqlite:" + file, properties));
            made = true;
            return listing;
        } catch (SQLException fault) {
            throw Sql.failed(fault);
        } finally {
            if (!made) {
                Files.delete(file);
            }
        }
    }

    /**
     * Asks the driver itself, for JDBC would load all others first. While another process makes a new
     * file a write-ahead one, SQLite says busy at once, patience or not.
     */
    private static Connection connect(String url, Properties properties) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return JDBC.createConnection(url, properties);
            } catch (SQLException fault) {
                if (fault.getErrorCode() != BUSY || System.nanoTime() > end) {
                    throw fault;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    /** Makes the folder, and says whether files have owners here. */
    private static boolean privateFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder);
        if (posix) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            System.setProperty("org.sqlite.tmpdir", folder.toString());
        }
        SqliteLibrary.keepIn(folder);
        return posix;
    }

    private static Path privateFile(Path folder) throws IOException {
        boolean posix = privateFolder(folder);
        Path file = folder.resolve(FILE);
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException thereAlready) {
            LOG.trace("{} is there already", file);
        }
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    /** The ledger in a PostgreSQL database, in the schema that the user finds first. */
    public static Ledger postgres(String url, Properties credentials) {
        try {
            return ledger(DriverManager.getConnection(url, credentials), Ledgers::oneAtATime);
        } catch (SQLException fault) {
            throw Sql.failed(fault);
        }
    }

    /** What makes a ledger of a connection. */
    @FunctionalInterface
    private interface Preparing {
        Ledger prepare(Connection connection) throws SQLException;
    }

    /** A connection that cannot become a ledger is closed. */
    private static Ledger ledger(Connection connection, Preparing preparing) throws SQLException {
        try {
            return preparing.prepare(connection);
        } catch (SQLException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    /** PostgreSQL lets two that make the same table at once fail, {@code IF NOT EXISTS} or not. */
    private static Ledger oneAtATime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + PREPARING + ")");
            Ledger ledger = new JdbcLedger(connection);
            statement.execute("SELECT pg_advisory_unlock(" + PREPARING + ")");
            countAnew(statement);
            return ledger;
        }
    }

    /**
     * Has PostgreSQL take stock of tables that have changed much since it last did. By itself it does so after a minute or
     * more, and until then it may answer questions about a ledger just filled by reading tables whole, again and again.
     */
    private static void countAnew(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet changed = statement.executeQuery(CHANGED)) {
            while (changed.next()) {
                tables.add(changed.getString(1));
            }
        }
        for (String table : tables) {
            statement.execute("ANALYZE " + table);
        }
    }
}
