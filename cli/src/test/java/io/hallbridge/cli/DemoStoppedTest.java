package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a process of its own, told to stop in its second night. */
class DemoStoppedTest {
    @TempDir
    Path folder;

    @Test
    void a_demo_that_is_told_to_stop_ends_with_the_night_it_is_in() throws Exception {
        Path home = Path.of("..").toAbsolutePath().normalize(); // the samples lie beside this module
        Process process = RunProcess.start(
                folder,
                List.of("-Dhallbridge.home=" + home),
                "demo",
                "--keep",
                "--dir",
                folder.resolve("demo").toString());
        Path shown = folder.resolve("out.txt");
        RunProcess.await(shown, "(?s).*second night.*");
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        new Said(Files.readString(shown), Files.readString(folder.resolve("err.txt")), process.exitValue())
                .ends(Exit.STOPPED)
                .shows("first night", "stopped")
                .nowhere("the page stays up")
                .withoutStack();
    }
}
