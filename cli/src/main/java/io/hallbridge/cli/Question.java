package io.hallbridge.cli;

import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** A question that a person answers with yes or no. */
final class Question {
    private static final Set<String> YES = Set.of("y", "yes", "是", "好", "是的", "ｙ");

    private Question() {}

    /** Whether anybody is there who could answer. */
    static boolean canBeAsked(Screen screen) {
        return screen.terminal().inIsTerminal() && !screen.json() && !screen.quiet();
    }

    /** Asks; everything but a yes is a no. */
    static boolean yes(Screen screen, Text question) throws IOException {
        screen.terminal().out().print(screen.say(question) + " [y/N] ");
        screen.terminal().out().flush();
        String answer = screen.terminal().in().readLine();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
