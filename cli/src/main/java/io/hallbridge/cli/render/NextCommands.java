package io.hallbridge.cli.render;

import io.hallbridge.finding.Text;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The commands that our sentences name, as they have to be typed where the reader stands: with the workspace, where it was
 * named on the command line. A sentence says {@code hallbridge status}; copied, it works.
 */
public final class NextCommands {
    private static final Pattern IN_A_WORKSPACE = Pattern.compile(
            "\\bhallbridge (?=(?:check|import|plan|push|run|status|history|datasets|mappings|doctor|hall)\\b)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

    private final String named;

    private NextCommands(String named) {
        this.named = named;
    }

    /** For who named this workspace; null for who stands in it. */
    public static NextCommands of(@Nullable Path workspace) {
        return new NextCommands(workspace == null ? "" : "-w " + quoted(workspace.toString()) + " ");
    }

    String in(String sentence) {
        return named.isEmpty()
                ? sentence
                : IN_A_WORKSPACE.matcher(sentence).replaceAll("hallbridge " + Matcher.quoteReplacement(named));
    }

    public Text in(Text sentence) {
        return new Text(in(sentence.zh()), in(sentence.en()));
    }

    /** As a shell reads it as one word. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
