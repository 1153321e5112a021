package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a SQLite file. */
final class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path folder;

    @Override
    void prepare() {}

    @Override
    Ledger open() {
        return Ledgers.sqlite(folder.resolve("state"));
    }

    @Override
    Callable<Ledger> freshPlace() throws Exception {
        Path fresh = Files.createTempDirectory(folder, "fresh");
        return () -> Ledgers.sqlite(fresh);
    }

    @Test
    void nobody_else_may_read_any_of_its_files() throws Exception {
        Sending.accept(ledger, Sending.batch(Sending.change("k1", 1, "甲")));
        Path state = folder.resolve("state");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(state)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("ledger.db")))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void refuses_a_ledger_made_by_a_newer_program_in_both_languages() throws Exception {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/ledger.db"));
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("UPDATE ledger SET version = " + (Schema.VERSION + 1));
        }
        assertThatThrownBy(this::open).isInstanceOfSatisfying(LedgerFault.class, fault -> {
            assertThat(fault.text().zh()).contains("升级");
            assertThat(fault.text().en()).contains("upgrade");
        });
    }

    /** Java derives a process's start from the wall clock at boot, which a clock that is set moves. */
    @Test
    void a_lock_of_a_living_process_outlasts_a_clock_that_was_set() throws Exception {
        try (Lease lease = ledger.lock(Sending.HALL, "r1").orElseThrow()) {
            try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/ledger.db"));
                    Statement statement = raw.createStatement()) {
                statement.executeUpdate("UPDATE hall_lock SET process_started = '2026-11-22T17:00:01Z'");
            }
            assertThat(ledger.lock(Sending.HALL, "r2")).isEmpty();
            assertThat(lease.renew()).isTrue();
        }
    }

    @Test
    void refuses_a_file_that_is_no_ledger_in_words() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("ledger.db"), "not a database, invented for a test\n".repeat(100));
        assertThatThrownBy(() -> Ledgers.sqlite(other)).isInstanceOf(LedgerFault.class);
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> Ledgers.sqlite(file)).isInstanceOf(LedgerFault.class);
    }
}
