package io.hallbridge.samples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.frontdb.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of Kaili's nightly job into real front-end databases, killed at any moment. */
class DatabaseKillsIT {
    private static final int KILLS = 10;
    private static final long SEED = 522_601;

    /** For a run that hangs, which is killed then. */
    private static final int LOOKS = 10_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whenever_runs_are_killed_the_tables_hold_what_the_departments_handed_in_each_document_once(
            TestDatabase database) throws Exception {
        KailiTables kaili = new KailiTables(database, folder);
        kaili.make();
        Program program = new Program(Built.launcher(), folder);
        Program.Ended undisturbed = program.run("run", "nightly", "--output", "json");
        assertThat(undisturbed.exit()).as(undisturbed.printed()).isZero();
        List<String> truth = kaili.rows();
        long powers = rows(truth, "up_task_directory");
        long guides = rows(truth, "up_task_(general|handle|check|public)_basic");
        assertThat(List.of(powers, guides)).as(undisturbed.printed()).containsExactly(821L, 529L);

        Random random = new Random(SEED);
        long usual = undisturbed.millis();
        int starts = 0;
        int kills = 0;
        int underWay = 0;
        kaili.clear();
        while (kills < KILLS) {
            long before = kaili.count();
            Program.Started run = program.start("run", "nightly", "--output", "json");
            if (starts++ % 2 == 0) {
                run.endsWithin(usual / 3 + random.nextLong(usual * 3 / 4));
            } else {
                deliversMoreThan(before + random.nextInt(200), kaili, run);
            }
            run.kill();
            Program.Ended ended = run.ended();
            int exit = ended.exit();
            if (exit == 137) {
                kills++;
                long rows = kaili.count();
                underWay += rows > 0 && rows < truth.size() ? 1 : 0;
            } else {
                assertThat(exit).as(run.printed()).isZero();
                usual = Math.min(usual, ended.millis());
                assertThat(kaili.rows()).isEqualTo(truth);
                kaili.clear();
            }
        }
        assertThat(underWay).as("kills in the middle of a delivery").isGreaterThan(2);
        Program.Ended last = program.run("run", "nightly", "--output", "json");
        assertThat(last.exit()).as(last.printed()).isZero();
        assertThat(kaili.rows()).isEqualTo(truth);
    }

    /** Waits for rows, however fast they come; a run that has nothing left to deliver ends. */
    private static void deliversMoreThan(long rows, KailiTables kaili, Program.Started run) throws Exception {
        boolean ended = false;
        for (int looks = 0; looks < LOOKS && !ended && kaili.count() <= rows; looks++) {
            ended = run.endsWithin(5);
        }
    }

    private static long rows(List<String> all, String table) {
        return all.stream()
                .filter(row -> row.substring(0, row.indexOf('|')).matches(table))
                .count();
    }
}
