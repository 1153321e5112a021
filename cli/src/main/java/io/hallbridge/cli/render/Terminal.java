package io.hallbridge.cli.render;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the process was started: its streams, whether a person sits at them, its environment and folder.
 *
 * @param in what is typed
 * @param out results
 * @param err messages and progress
 * @param inIsTerminal whether a person can be asked
 * @param outIsTerminal whether a person reads {@code out} as it comes
 * @param errIsTerminal whether a person reads {@code err} as it comes
 * @param environment the environment variables
 * @param folder the folder that relative paths start from
 */
public record Terminal(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Path folder) {

    /** The terminal of this process and its two streams; the launcher says which of them a person looks at. */
    public static Terminal of(PrintStream out, PrintStream err) {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                writer(out),
                writer(err),
                Boolean.getBoolean("hallbridge.terminal.in"),
                Boolean.getBoolean("hallbridge.terminal.out"),
                Boolean.getBoolean("hallbridge.terminal.err"),
                System.getenv(),
                Path.of("").toAbsolutePath());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The variable's value, or an empty text. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether colour is wanted on a stream: a person looks, and neither NO_COLOR nor a dumb terminal forbids it. */
    public boolean colourful(boolean streamIsTerminal) {
        return streamIsTerminal
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }
}
