package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, to be stopped or killed. */
final class RunProcess {
    /** The first Java that warns of native libraries unless told to let them be. */
    private static final int WARNS_SINCE = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RunProcess() {}

    static Process start(Path workspace, String... args) throws IOException {
        return start(workspace, List.of(), args);
    }

    /** With options of Java's. */
    static Process start(Path workspace, List<String> options, String... args) throws IOException {
        return start(workspace, List.of(), options, args);
    }

    /** Waits until what a process has written matches this. */
    static void await(Path written, String pattern) throws IOException, InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (!Files.readString(written).matches(pattern)) {
            assertThat(Instant.now()).as(Files.readString(written)).isBefore(patience);
            Thread.sleep(20);
        }
    }

    /** On a disk that takes no file above so many KiB, as a full one takes no more of any. */
    static Process startOnSmallDisk(Path workspace, int kibibytes, String... args) throws IOException {
        List<String> limited = List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$0\" \"$@\"");
        return start(workspace, limited, List.of(), args);
    }

    private static Process start(Path workspace, List<String> within, List<String> options, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.add("-Dfile.encoding=UTF-8");
        if (Runtime.version().feature() >= WARNS_SINCE) {
            command.add("--enable-native-access=ALL-UNNAMED"); // as the launcher does
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hallbridge.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(command).directory(workspace.toFile());
        process.environment().put("HALLBRIDGE_LANG", "en");
        return process.redirectOutput(new File(workspace.toFile(), "out.txt"))
                .redirectError(new File(workspace.toFile(), "err.txt"))
                .start();
    }
}
