package io.hallbridge.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** The program in a process of its own, to be stopped or killed. */
final class RunProcess {
    private RunProcess() {}

    static Process start(Path workspace, String... args) throws IOException {
        String[] command = new String[args.length + 6];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-XX:TieredStopAtLevel=1";
        command[2] = "-Dfile.encoding=UTF-8";
        command[3] = "-cp";
        command[4] = System.getProperty("java.class.path");
        command[5] = Hallbridge.class.getName();
        System.arraycopy(args, 0, command, 6, args.length);
        ProcessBuilder process = new ProcessBuilder(command).directory(workspace.toFile());
        process.environment().put("HALLBRIDGE_LANG", "en");
        return process.redirectOutput(new File(workspace.toFile(), "out.txt"))
                .redirectError(new File(workspace.toFile(), "err.txt"))
                .start();
    }
}
