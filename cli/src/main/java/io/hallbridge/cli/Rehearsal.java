package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import io.hallbridge.sandbox.SandboxHall;
import java.nio.file.Path;

/** Goes through what people do most, so that the launcher finds the classes of it all in one process and keeps them. */
final class Rehearsal {
    private final String folder;
    private final Terminal terminal = Terminal.of(System.out, System.err);

    private Rehearsal(Path folder) {
        this.folder = folder.toString();
    }

    /** Takes the name of a folder that is not there yet, for a workspace and its hall. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        new Rehearsal(folder).perform(new Demo(folder));
        System.exit(0);
    }

    private void perform(Demo demo) throws Exception {
        say("--help");
        say("completion");
        say("check", "-w", folder);
        try (SandboxHall hall = demo.open(0)) {
            say("run", "nightly", "-w", folder);
            demo.edit();
            say("run", "nightly", "-w", folder, "--output", "json");
        }
        say("plan", "nightly", "-w", folder);
        say("status", "-w", folder);
    }

    private void say(String... words) {
        Hallbridge.run(words, terminal);
    }
}
