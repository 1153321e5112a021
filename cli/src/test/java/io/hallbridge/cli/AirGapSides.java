package io.hallbridge.cli;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A town on either side of an air gap, the inner one with a hall. */
abstract class AirGapSides {
    @TempDir
    Path folder;

    Gap gap;
    SandboxHall hall;

    @BeforeEach
    void both_sides() {
        gap = Gap.in(folder);
        hall = gap.inside.hall();
        gap.outside.powers(1, 3);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** Carries what was written, and gives the bundle that arrived first. */
    Path bundle() {
        gap.carry();
        return Gap.files(gap.arrived, ".bundle").get(0);
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    /** A night outside in which powers with these numbers have another office. */
    void night(int first, int last, String office) {
        gap.outside.lines(Stream.iterate(first, number -> number + 1)
                .limit(last - first + 1)
                .map(number -> Town.power(number, Map.of("承办科室", office)))
                .toArray(String[]::new));
        gap.send().ends(Exit.DONE).shows("wrote 1 bundle");
    }
}
