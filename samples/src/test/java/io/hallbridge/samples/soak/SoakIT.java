package io.hallbridge.samples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small soak; the large one is samples/soak. */
class SoakIT {
    @TempDir
    Path folder;

    @Test
    void in_bad_weather_nothing_is_lost_nothing_doubled_and_every_exit_code_is_deserved() throws Exception {
        Soak.Plan plan = new Soak.Plan(40, 7, 10, Trouble.ALL, true);

        SoakFigures figures = new Soak(plan, Built.launcher(), folder, Built.SILENT).go();

        assertThat(figures.wrong).isEmpty();
        assertThat(figures.moods).hasSizeGreaterThan(8);
        assertThat(figures.troubles).hasSizeGreaterThan(4);
        assertThat(figures.comparisons).isEqualTo(4);
        assertThat(figures.appliedTwice).isZero();
    }
}
