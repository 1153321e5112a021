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
        int kills = 0;
        int underWay = 0;
        kaili.clear();
        while (kills < KILLS) {
            Program.Started run = program.start("run", "nightly", "--output", "json");
            run.endsWithin(undisturbed.millis() / 3 + random.nextLong(undisturbed.millis() * 3 / 4));
            run.kill();
            int exit = run.ended().exit();
            if (exit == 137) {
                kills++;
                int rows = kaili.rows().size();
                underWay += rows > 0 && rows < truth.size() ? 1 : 0;
            } else {
                assertThat(exit).as(run.printed()).isZero();
                assertThat(kaili.rows()).isEqualTo(truth);
                kaili.clear();
            }
        }
        assertThat(underWay).as("kills in the middle of a delivery").isGreaterThan(2);
        Program.Ended last = program.run("run", "nightly", "--output", "json");
        assertThat(last.exit()).as(last.printed()).isZero();
        assertThat(kaili.rows()).isEqualTo(truth);
    }

    private static long rows(List<String> all, String table) {
        return all.stream()
                .filter(row -> row.substring(0, row.indexOf('|')).matches(table))
                .count();
    }
}
