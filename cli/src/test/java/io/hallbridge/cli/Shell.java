package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A place to type commands: a folder, an environment, and whether a person looks at the streams. Immutable. */
record Shell(Path folder, Map<String, String> environment, String typed, boolean outIsTerminal, boolean errIsTerminal) {

    /** An English shell that is no terminal. */
    static Shell in(Path folder) {
        return new Shell(folder, Map.of("HALLBRIDGE_LANG", "en"), "", false, false);
    }

    Shell inChinese() {
        return with("HALLBRIDGE_LANG", "zh");
    }

    /** The same with one more variable; an empty value unsets it. */
    Shell with(String variable, String value) {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        changed.put(variable, value);
        return new Shell(folder, changed, typed, outIsTerminal, errIsTerminal);
    }

    /** The same where a person looks at both streams. */
    Shell onTerminal() {
        return new Shell(folder, environment, typed, true, true);
    }

    /** The same where a person answers a question with these words. */
    Shell answering(String words) {
        return new Shell(folder, environment, words + "\n", outIsTerminal, errIsTerminal);
    }

    Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Hallbridge.run(args, terminal(out, err));
        return new Said(out.toString(), err.toString(), exit);
    }

    /** The terminal this is, where nobody reads what is said. */
    Terminal terminal() {
        return terminal(new StringWriter(), new StringWriter());
    }

    private Terminal terminal(StringWriter out, StringWriter err) {
        return new Terminal(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                !typed.isEmpty(),
                outIsTerminal,
                errIsTerminal,
                environment,
                folder);
    }
}
