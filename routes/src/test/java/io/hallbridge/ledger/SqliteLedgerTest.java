package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
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
    public Ledger open() {
        return Ledgers.sqlite(folder.resolve("state"));
    }

    @Override
    public Callable<Ledger> freshPlace() throws Exception {
        Path fresh = Files.createTempDirectory(folder, "fresh");
        return () -> Ledgers.sqlite(fresh);
    }

    @Override
    public void raw(String sql) throws Exception {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/ledger.db"));
                Statement statement = raw.createStatement()) {
            statement.executeUpdate(sql);
        }
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

    /** Java derives a process's start from the wall clock at boot, which a clock that is set moves. */
    @Test
    void a_lock_of_a_living_process_outlasts_a_clock_that_was_set() throws Exception {
        try (Lease lease = ledger.lock(Sending.LANE, "r1").orElseThrow()) {
            raw("UPDATE hall_lock SET process_started = '2026-11-22T17:00:01Z'");
            assertThat(ledger.lock(Sending.LANE, "r2")).isEmpty();
            assertThat(lease.renew()).isTrue();
        }
    }

    @Test
    void refuses_a_file_that_is_no_ledger_and_says_what_to_check() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("ledger.db"), "not a database, invented for a test\n".repeat(100));
        assertThatThrownBy(() -> Ledgers.sqlite(other)).isInstanceOfSatisfying(LedgerFault.class, fault -> {
            assertThat(fault.text().zh()).contains("台账用不了").doesNotContain("\n");
            assertThat(fault.text().en()).contains("ledger cannot be used").doesNotContain("\n");
        });
    }

    @Test
    void a_folder_that_cannot_be_made_or_written_is_named_in_both_languages() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path place : List.of(file, file.resolve("state"))) {
            assertThatThrownBy(() -> Ledgers.sqlite(place)).isInstanceOfSatisfying(LedgerFault.class, fault -> {
                assertThat(fault.text().zh()).contains(place.toString(), "不能写入");
                assertThat(fault.text().en()).contains(place.toString(), "cannot be written");
            });
        }
    }

    @Test
    void a_ledger_that_lost_a_table_says_so_and_keeps_what_it_has() throws Exception {
        Sending.accept(ledger, Sending.batch(Sending.change("k1", 1, "甲")));
        raw("DROP TABLE quarantine");
        assertThatThrownBy(() -> ledger.quarantine().count(QuarantineQuery.ALL))
                .isInstanceOfSatisfying(LedgerFault.class, fault -> {
                    assertThat(fault.text().zh()).contains("state/");
                    assertThat(fault.text().en()).contains("state/", "quarantine");
                });
        assertThat(ledger.held(Sending.HALL)).containsEntry("power", 1L);
    }
}
