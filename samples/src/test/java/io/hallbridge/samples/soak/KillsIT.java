package io.hallbridge.samples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs killed at any moment. */
class KillsIT {
    private static final int KILLS = 200;
    private static final int LANES = 2;

    @TempDir
    Path folder;

    @Test
    void whenever_runs_are_killed_hall_source_and_ledger_agree_after_the_next_and_nothing_was_applied_twice()
            throws Exception {
        List<Trouble> kills = List.of(Trouble.KILLED, Trouble.KILLED, Trouble.KILLED, Trouble.LAST_WRITE_LOST);
        Soak.Plan plan = new Soak.Plan(KILLS, 522_601, 2, kills, false);

        SoakFigures figures = new SoakLanes(LANES, Built.launcher(), folder, Built.SILENT).go(plan);

        assertThat(figures.wrong).isEmpty();
        assertThat(figures.exits.getOrDefault(137, 0L)).isGreaterThanOrEqualTo(KILLS);
        assertThat(figures.comparisons).isGreaterThanOrEqualTo(KILLS / 2);
        assertThat(figures.applications).isGreaterThan(KILLS);
        assertThat(figures.appliedTwice).isZero();
    }
}
