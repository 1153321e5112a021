package io.hallbridge.samples;

import io.hallbridge.cli.Hallbridge;
import io.hallbridge.cli.render.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command printed that was typed in a folder, in Chinese and where nobody can be asked.
 *
 * @param out results
 * @param err messages
 * @param exit the exit code
 */
public record Typed(String out, String err, int exit) {

    public static Typed in(Path folder, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false,
                false,
                Map.of("HALLBRIDGE_LANG", "zh"),
                folder);
        int exit = Hallbridge.run(args, terminal);
        return new Typed(out.toString(), err.toString(), exit);
    }
}
