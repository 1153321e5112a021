package io.hallbridge.cli.render;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings of one table for people: one block a cause, the count exact, the first places with what to write. */
public final class FindingsText {
    private static final int LONGEST_VALUE = 40;
    private static final String INDENT = "        ";

    private final Screen screen;
    private final int places;

    public FindingsText(Screen screen, int places) {
        this.screen = screen;
        this.places = places;
    }

    /** Blocks of lines, errors first. */
    public List<String> lines(List<Grouped> causes) {
        List<String> lines = new ArrayList<>();
        causes.stream()
                .sorted(Comparator.comparing(group -> group.cause().severity()))
                .forEach(group -> lines.addAll(block(group)));
        return lines;
    }

    private List<String> block(Grouped group) {
        List<String> lines = new ArrayList<>();
        String title = Width.padded(screen.say(group.cause().rule().title()), 44);
        lines.add("  " + severity(group.cause().severity()) + "  " + title + "  " + count(group.count()));
        List<Finding> shown =
                group.kept().subList(0, Math.min(places, group.kept().size()));
        Finding before = null;
        List<String> alike = new ArrayList<>();
        for (Finding finding : shown) {
            if (before != null && sameWords(before, finding)) {
                alike.add(place(finding));
                continue;
            }
            flush(alike, lines);
            lines.add(INDENT + line(finding));
            before = finding;
        }
        flush(alike, lines);
        long more = group.count() - shown.size();
        if (more > 0) {
            lines.add(INDENT + screen.paint().faint(screen.say("…… 还有 " + more + " 处", "… and " + more + " more")));
        }
        return lines;
    }

    private void flush(List<String> alike, List<String> lines) {
        if (!alike.isEmpty()) {
            lines.add(INDENT + String.join(screen.say("、", ", "), alike) + screen.say(" 同上", " likewise"));
            alike.clear();
        }
    }

    private static boolean sameWords(Finding one, Finding other) {
        return one.message().equals(other.message())
                && java.util.Objects.equals(one.value(), other.value())
                && java.util.Objects.equals(
                        one.origin().header(), other.origin().header());
    }

    private String severity(Severity severity) {
        Paint paint = screen.paint();
        String word = Width.padded(screen.say(severity.title()), screen.say(4, 7));
        return switch (severity) {
            case ERROR -> paint.red(word);
            case WARNING -> paint.yellow(word);
            case INFO -> paint.blue(word);
        };
    }

    private String count(long count) {
        return screen.say(count + " 处", count + (count == 1 ? " place" : " places"));
    }

    private String line(Finding finding) {
        StringBuilder line = new StringBuilder(place(finding));
        part(line, finding.origin().header());
        part(line, quoted(finding.value()));
        part(line, screen.say(finding.message()));
        String remedy = screen.say(finding.remedy());
        return line + screen.say("。", ". ") + remedy;
    }

    private static String place(Finding finding) {
        String place = finding.origin().place();
        return place == null ? "·" : place;
    }

    private @Nullable String quoted(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String flat = value.replaceAll("\\s+", " ");
        String cut = Width.cut(flat, LONGEST_VALUE);
        return screen.say("“" + cut + "”", "\"" + cut + "\"");
    }

    private static void part(StringBuilder line, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            line.append("  ").append(words);
        }
    }
}
