package io.hallbridge.samples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The distribution as this build has just made it. */
final class Built {
    static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    private Built() {}

    static Path launcher() {
        Path launcher = Path.of("../cli/target/dist/hallbridge/bin/hallbridge")
                .toAbsolutePath()
                .normalize();
        assertThat(Files.isExecutable(launcher)).as(launcher + ": mvn verify").isTrue();
        return launcher;
    }
}
