package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A place to type commands: a folder, an environment, and whether a person looks at the streams. Immutable. */
record Shell(Path folder, Map<String, String> environment, boolean outIsTerminal, boolean errIsTerminal) {

    /** An English shell that is no terminal. */
    static Shell in(Path folder) {
        return new Shell(folder, Map.of("HALLBRIDGE_LANG", "en"), false, false);
    }

    Shell inChinese() {
        return with("HALLBRIDGE_LANG", "zh");
    }

    /** The same with one more variable; an empty value unsets it. */
    Shell with(String variable, String value) {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        changed.put(variable, value);
        return new Shell(folder, changed, outIsTerminal, errIsTerminal);
    }

    /** The same where a person looks at both streams. */
    Shell onTerminal() {
        return new Shell(folder, environment, true, true);
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
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                outIsTerminal,
                errIsTerminal,
                environment,
                folder);
    }
}
