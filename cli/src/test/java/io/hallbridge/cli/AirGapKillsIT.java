package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on both sides are killed at any moment, files come in any order and twice; in the end hall and list agree. */
class AirGapKillsIT {
    private static final int ROUNDS = 12;
    private static final int POWERS = 60;
    private static final int LONGEST_MILLIS = 2500;

    @TempDir
    Path folder;

    private final Random dice = new Random(522_601);
    private Gap gap;
    private int killed;

    @Test
    void whenever_either_side_is_killed_each_change_is_applied_once_and_in_order() throws Exception {
        gap = Gap.in(folder, true, "aes-256-gcm");
        gap.outside.settings(yaml -> yaml.replace("relay: { name: health", "relay: { documents: 7, name: health"));
        try (SandboxHall hall = gap.inside.hall()) {
            for (int round = 1; round <= ROUNDS; round++) {
                handIn(round);
                perhapsKilled(gap.outside, "run", "nightly", "--to", gap.sent.toString());
                copyAll(gap.sent, gap.arrived, ".bundle");
                perhapsKilled(gap.inside, "receive", gap.arrived.toString(), "--receipts", gap.answered.toString());
                copyAll(gap.answered, gap.back, ".receipts");
                perhapsKilled(gap.outside, "receipts", "--from", gap.back.toString());
            }
            handIn(ROUNDS);
            gap.send().ends(Exit.DONE);
            copyAll(gap.sent, gap.arrived, ".bundle");
            gap.receive().ends(Exit.DONE);
            copyAll(gap.answered, gap.back, ".receipts");
            gap.receipts().ends(Exit.DONE).nowhere("await");
            gap.send().ends(Exit.DONE).shows("unchanged " + POWERS).nowhere("wrote");

            assertThat(killed).isGreaterThan(ROUNDS);
            assertThat(gap.appliedTwice()).isEmpty();
            assertThat(gap.atTheHall()).hasSize(POWERS).allMatch(row -> row.contains("科" + ROUNDS + "\""));
        }
    }

    private void handIn(int round) {
        gap.outside.lines(IntStream.rangeClosed(1, POWERS)
                .mapToObj(number -> Town.power(number, Map.of("承办科室", "科" + round)))
                .toArray(String[]::new));
    }

    private void perhapsKilled(Town town, String... args) throws IOException, InterruptedException {
        Process process = RunProcess.start(town.root, args);
        if (!process.waitFor(dice.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            killed++;
        }
    }

    /** The carrier copies what it finds, again and again, whether it came before or not. */
    private void copyAll(Path from, Path to, String suffix) throws IOException {
        List<Path> files = Gap.files(from, suffix);
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
