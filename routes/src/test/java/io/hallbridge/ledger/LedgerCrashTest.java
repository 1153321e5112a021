package io.hallbridge.ledger;

import static io.hallbridge.ledger.Sending.HALL;
import static io.hallbridge.ledger.Sending.LANE;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Change;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a ledger when a real process at work on it is killed, or two work on it at once. */
final class LedgerCrashTest {
    @TempDir
    Path state;

    private static void await(Process child, String word) throws Exception {
        BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals(word)) {
            line = said.readLine();
        }
        assertThat(line).isEqualTo(word);
    }

    private static void kill(Process child) throws Exception {
        assertThat(child.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_batch_opened_before_the_kill_is_unfinished_afterwards_and_whole() throws Exception {
        Process child = LedgerChild.start("open", state, "k");
        await(child, "opened");
        kill(child);
        try (Ledger ledger = Ledgers.sqlite(state)) {
            Batch left = Sending.batch(HALL, Sending.many("k", 20));
            assertThat(ledger.unfinished(LANE)).containsExactly(left);
            assertThat(ledger.waiting(HALL).inDoubt()).isEqualTo(20);
            Sending.accept(ledger, left);
            assertThat(ledger.held(HALL)).containsEntry("power", 20L);
        }
    }

    @Test
    void a_kill_inside_a_transaction_leaves_nothing_of_it() throws Exception {
        Batch batch = Sending.batch(HALL, Sending.many("k", 20));
        try (Ledger ledger = Ledgers.sqlite(state)) {
            ledger.open(batch);
        }
        Process child = LedgerChild.start("inside", state, "k");
        await(child, "inside");
        kill(child);
        try (Ledger ledger = Ledgers.sqlite(state)) {
            assertThat(ledger.unfinished(LANE)).containsExactly(batch);
            assertThat(ledger.position(LANE)).isZero();
        }
    }

    @Test
    void the_lock_of_a_killed_process_is_taken_over() throws Exception {
        Process child = LedgerChild.start("lock", state, "k");
        await(child, "locked true");
        try (Ledger ledger = Ledgers.sqlite(state)) {
            assertThat(ledger.lock(LANE, "mine")).isEmpty();
            kill(child);
            assertThat(ledger.holder(LANE)).isEmpty();
            ledger.lock(LANE, "mine").orElseThrow().close();
        }
    }

    /** One ledger, ten processes one after the other, each killed at another moment of its work. */
    @Test
    void killed_at_any_instant_every_batch_is_settled_wholly_or_open_wholly() throws Exception {
        Random random = new Random(20261123);
        for (int kills = 1; kills <= 10; kills++) {
            Process child = LedgerChild.start("pour", state, "p" + kills + "-");
            await(child, "settled " + random.nextInt(20));
            LockSupport.parkNanos(random.nextInt(6_000_000));
            kill(child);
            assertWhole(kills);
        }
    }

    private void assertWhole(int kills) throws Exception {
        try (Ledger ledger = Ledgers.sqlite(state)) {
            assertThat(ledger.unfinished(LANE)).hasSizeLessThanOrEqualTo(kills).allSatisfy(batch -> {
                assertThat(batch.changes()).hasSize(20);
                assertThat(batch.id()).isEqualTo(BatchId.of(HALL, "5e1f", 0, batch.changes()));
            });
            assertThat(count("SELECT count(*) FROM batch WHERE state NOT IN ('open', 'settled')"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM item i JOIN batch b ON b.id = i.batch"
                            + " WHERE (b.state = 'settled') <> (i.outcome IS NOT NULL)"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM holding h JOIN item i ON i.doc_key = h.doc_key"
                            + " WHERE (h.state = 'held') <> (i.outcome IS NOT NULL)"))
                    .isZero();
            assertThat(count("SELECT count(*) FROM item")).isEqualTo(20 * count("SELECT count(*) FROM batch"));
            assertThat(count("SELECT count(*) FROM holding")).isEqualTo(count("SELECT count(*) FROM item"));
            assertThat(ledger.position(LANE)).isEqualTo(count("SELECT count(*) FROM batch WHERE state = 'settled'"));
        }
    }

    /** The file may not grow beyond some megabytes: to SQLite that is a full disk. */
    @Test
    void a_full_disk_ends_in_a_sentence_and_nothing_is_half_written() throws Exception {
        Process child = LedgerChild.startWithoutSpace("fill", state, "f");
        BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = said.lines().toList();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(lines.size() - 1)).contains("台账用不了", "磁盘空间", "the ledger cannot be used", "free space");
        assertWhole(1);
    }

    private long count(String sql) throws Exception {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("ledger.db"));
                Statement statement = raw.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    @Test
    void two_processes_that_start_at_once_lose_nothing_of_each_other() throws Exception {
        List<Process> children = List.of(LedgerChild.start("some", state, "a"), LedgerChild.start("some", state, "b"));
        for (Process child : children) {
            await(child, "settled 59");
            assertThat(child.waitFor()).isZero();
        }
        try (Ledger ledger = Ledgers.sqlite(state)) {
            assertThat(ledger.held(HALL)).containsEntry("power", 2L * 60 * 20);
            assertThat(ledger.position(LANE)).isEqualTo(120);
            assertThat(ledger.unfinished(LANE)).isEmpty();
            Change first = Sending.many("b59-", 1).get(0);
            assertThat(ledger.accepted(HALL, "power", first.key())).contains(Objects.requireNonNull(first.content()));
        }
    }
}
