package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle of 200,000 documents is written, delivered and answered within the same small heap as one of five. */
class AirGapHeapIT {
    private static final int POWERS = 200_000;
    private static final int HUNDRED_THOUSAND = 100_000;
    private static final List<String> HEAP = List.of("-Xmx128m");

    @TempDir
    Path folder;

    @Test
    void a_long_bundle_needs_no_more_memory_than_a_short_one() throws Exception {
        Gap gap = Gap.in(folder, true, "aes-256-gcm");
        gap.outside.settings(yaml -> yaml.replace("limits: { batch: 2 }", "limits: { batch: 500 }")
                .replace("relay: { name: health", "relay: { documents: 1000000, name: health"));
        gap.inside.settings(
                yaml -> yaml.replace("limits: { batch: 2, in-flight: 1 }", "limits: { batch: 500, in-flight: 2 }")
                        .replace("answer: 2s", "answer: 60s"));
        write(gap.outside.list());
        try (SandboxHall hall = gap.inside.hall()) {
            run(gap.outside, "run", "nightly", "--to", gap.sent.toString());
            assertThat(gap.bundles()).hasSize(1);
            gap.carry();
            run(gap.inside, "receive", gap.arrived.toString(), "--receipts", gap.answered.toString());
            gap.carryBack();
            run(gap.outside, "receipts", "--from", gap.back.toString());
            gap.outside.shell().run("status").shows("power " + POWERS).nowhere("await");
        }
    }

    private static void run(Town town, String... args) throws IOException, InterruptedException {
        Process process = RunProcess.start(town.root, HEAP, args);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(town.root.resolve("out.txt")) + Files.readString(town.root.resolve("err.txt")))
                .isEqualTo(Exit.DONE.code());
    }

    private static void write(Path list) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            out.write(Town.HEADER + "\n");
            for (int number = 1; number <= POWERS; number++) {
                String line = Town.power(number % HUNDRED_THOUSAND);
                out.write(line.replace("5201880", "520188" + number / HUNDRED_THOUSAND) + "\n");
            }
        }
        Files.setLastModifiedTime(list, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
