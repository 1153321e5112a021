package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Lease;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines, and runs that meet each other. */
class MannersTest {
    private static final String OTHER = "20261123-010000-7f3a";

    @TempDir
    Path folder;

    private Ledger ledger(Town town) {
        return Ledgers.sqlite(town.root.resolve("state"));
    }

    private static Lane powers() {
        return Lane.of("city", Set.of("power"));
    }

    @Test
    void a_run_whose_deadline_comes_sends_no_further_batch_and_the_next_goes_on() {
        Town town = Town.in(folder).powers(1, 40);
        try (SandboxHall hall = town.hall()) {
            town.settings(yaml -> yaml.replace("in-flight: 1", "in-flight: 1, rate: 1/s"));
            String soon = LocalTime.now().plusSeconds(6).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
            town.shell()
                    .run("run", "nightly", "--deadline", soon)
                    .ends(Exit.DEADLINE)
                    .shows("the deadline came; stopped at a batch boundary", "the next run goes on", "not sent");
            town.settings(yaml -> yaml.replace(", rate: 1/s", "")).run().ends(Exit.DONE);
            town.run().ends(Exit.DONE).shows("unchanged 40", "sent 0");
        }
    }

    @Test
    void a_deadline_far_away_changes_nothing() {
        Town town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall()) {
            String later = LocalTime.now().minusMinutes(2).format(DateTimeFormatter.ofPattern("HH:mm"));
            town.shell()
                    .run("run", "nightly", "--deadline", later)
                    .ends(Exit.DONE)
                    .shows("accepted 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "noon", "5"})
    void a_deadline_that_is_no_time_of_day_is_told(String written) {
        Town.in(folder)
                .powers(1, 1)
                .shell()
                .run("run", "nightly", "--deadline", written)
                .ends(Exit.USAGE)
                .tells("is no time of day; write it like 05:30")
                .withoutStack();
    }

    @ParameterizedTest
    @CsvSource({"05:30,2026-11-24T05:30:00+08:00", "23:00,2026-11-23T23:00:00+08:00", "22:30,2026-11-24T22:30:00+08:00"
    })
    void a_deadline_is_the_next_time_that_the_clock_shows_it(String written, String meant) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T14:30:00Z"), ZoneId.of("Asia/Shanghai"));
        assertThat(Manners.next(written, clock))
                .isEqualTo(OffsetDateTime.parse(meant).toInstant());
    }

    @Test
    void a_run_that_meets_another_fails_or_leaves_the_work_to_it() {
        Town town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall();
                Ledger ledger = ledger(town);
                Lease lease = ledger.lock(powers(), OTHER).orElseThrow()) {
            town.run().ends(Exit.LOCKED).tells("run " + OTHER + " is sending to \"city\"");
            town.shell()
                    .run("run", "nightly", "--if-locked", "skip")
                    .ends(Exit.DONE)
                    .shows("run " + OTHER + " is at work; this one did nothing");
            assertThat(lease.renew()).isTrue();
        }
    }

    @Test
    void a_run_of_other_datasets_of_the_same_hall_goes_on_meanwhile() {
        Town town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall();
                Ledger ledger = ledger(town);
                Lease lease =
                        ledger.lock(Lane.of("city", Set.of("guide")), OTHER).orElseThrow()) {
            town.run().ends(Exit.DONE).shows("accepted 3");
            assertThat(lease.renew()).isTrue();
        }
    }

    @Test
    void a_run_that_waits_begins_when_the_other_has_ended() throws Exception {
        Town town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall();
                Ledger ledger = ledger(town)) {
            Lease lease = ledger.lock(powers(), OTHER).orElseThrow();
            CompletableFuture<Said> waiting =
                    CompletableFuture.supplyAsync(() -> town.shell().run("run", "nightly", "--if-locked", "wait"));
            assertThat(waiting).isNotDone();
            Thread.sleep(1000);
            assertThat(waiting).isNotDone();
            lease.close();
            waiting.get(30, TimeUnit.SECONDS).ends(Exit.DONE).shows("accepted 3");
        }
    }

    @Test
    void a_run_that_is_told_to_stop_while_it_waits_goes_at_once_and_does_nothing() throws Exception {
        Town town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall();
                Ledger ledger = ledger(town);
                Lease lease = ledger.lock(powers(), OTHER).orElseThrow()) {
            Process process = RunProcess.start(
                    town.root, List.of("-Dhallbridge.terminal.err=true"), "run", "nightly", "--if-locked", "wait");
            Path messages = town.root.resolve("err.txt");
            RunProcess.await(messages, "(?s).*waiting for another run to end: " + OTHER + ".*");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.STOPPED.code());
            assertThat(messages).content().contains("stopped as asked while it waited for another run");
            assertThat(lease.renew()).isTrue();
        }
        town.shell().run("status").ends(Exit.DONE).nowhere("did not end");
    }

    @Test
    void a_run_that_waits_in_vain_until_its_deadline_says_who_is_at_work() {
        Town town = Town.in(folder).powers(1, 3);
        try (SandboxHall hall = town.hall();
                Ledger ledger = ledger(town);
                Lease lease = ledger.lock(powers(), OTHER).orElseThrow()) {
            String soon = LocalTime.now().plusSeconds(3).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
            town.shell()
                    .run("run", "nightly", "--if-locked", "wait", "--deadline", soon)
                    .ends(Exit.LOCKED)
                    .tells("run " + OTHER + " is sending");
            assertThat(lease.renew()).isTrue();
        }
    }
}
