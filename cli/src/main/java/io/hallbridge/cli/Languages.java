package io.hallbridge.cli;

import io.hallbridge.cli.render.Terminal;
import io.hallbridge.finding.Language;
import java.util.Locale;

/** Which language we speak: {@code --lang}, else HALLBRIDGE_LANG, else the locale's. */
final class Languages {
    private Languages() {}

    static Language choose(String[] args, Terminal terminal) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return of(args[i + 1]);
            }
        }
        for (String variable : new String[] {"HALLBRIDGE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = terminal.variable(variable);
            if (!value.isEmpty()) {
                return of(value);
            }
        }
        return Language.of(Locale.getDefault());
    }

    private static Language of(String word) {
        return word.startsWith("zh") ? Language.ZH : Language.EN;
    }
}
