package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import java.nio.file.Path;
import java.util.List;

/** Goes through what people do most, so that the launcher finds the classes of it all in one process and keeps them. */
final class Rehearsal {
    private Rehearsal() {}

    /** Takes the name of a folder that is not there yet. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.of(System.out, System.err);
        String folder = Path.of(args[0]).toAbsolutePath().toString();
        for (List<String> words : List.of(
                List.of("--help"),
                List.of("completion"),
                List.of("demo", "--dir", folder),
                List.of("check", "-w", folder),
                List.of("check", "-w", folder, "--output", "json"),
                List.of("plan", "nightly", "-w", folder),
                List.of("status", "-w", folder))) {
            Hallbridge.run(words.toArray(String[]::new), terminal);
        }
        System.exit(0);
    }
}
