package io.hallbridge.cli.render;

import io.hallbridge.finding.Text;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands that our sentences name, as they have to be typed where the reader stands: with the workspace, where it was
 * named on the command line. A sentence says {@code hallbridge status}; copied, it works.
 */
public final class NextCommands {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

    private final Pattern command;
    private final String named;

    private NextCommands(Pattern command, String named) {
        this.command = command;
        this.named = named;
    }

    /** For who stands in the workspace: commands as our sentences name them. */
    public static NextCommands here() {
        return new NextCommands(Pattern.compile("hallbridge "), "hallbridge ");
    }

    /**
     * For who named this workspace.
     *
     * @param verbs the verbs that work in a workspace
     */
    public static NextCommands in(Path workspace, Collection<String> verbs) {
        return new NextCommands(
                Pattern.compile("\\bhallbridge (?=(?:" + String.join("|", verbs) + ")\\b)"),
                "hallbridge -w " + quoted(workspace.toString()) + " ");
    }

    String in(String sentence) {
        return command.matcher(sentence).replaceAll(Matcher.quoteReplacement(named));
    }

    public Text in(Text sentence) {
        return new Text(in(sentence.zh()), in(sentence.en()));
    }

    /** As a shell reads it as one word. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
