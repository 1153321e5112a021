package io.hallbridge.cli.render;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The findings of one table for people: one block a cause, the count exact, the first places with what to write. */
public final class FindingsText {
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_LINE = 80;
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
        List<Run> runs = runs(group.kept());
        List<Run> shown = runs.subList(0, Math.min(places, runs.size()));
        Finding before = null;
        List<String> alike = new ArrayList<>();
        for (Run run : shown) {
            if (before != null && sameWords(before, run.first())) {
                alike.add(run.place());
                continue;
            }
            flush(alike, lines);
            line(run).forEach(part -> lines.add(INDENT + part));
            before = run.first();
        }
        flush(alike, lines);
        long more = group.count() - shown.stream().mapToLong(Run::count).sum();
        if (more > 0) {
            lines.add(INDENT + screen.paint().faint(screen.say("…… 还有 " + more + " 处", "… and " + more + " more")));
        }
        return lines;
    }

    /**
     * The same fault in cells below each other.
     *
     * @param first the first of them
     * @param count how many there are
     */
    private record Run(Finding first, int count) {
        String place() {
            String place = FindingsText.place(first);
            Origin origin = first.origin();
            return count == 1
                    ? place
                    : place + "–" + Objects.requireNonNullElse(origin.column(), "") + (origin.row() + count - 1);
        }

        boolean goesOnWith(Finding next) {
            Origin from = first.origin();
            Origin to = next.origin();
            return from.rowKey() == null
                    && from.row() > 0
                    && to.equals(new Origin(
                            from.source(),
                            from.file(),
                            from.table(),
                            from.row() + count,
                            from.column(),
                            from.header(),
                            null))
                    && sameWords(first, next);
        }
    }

    private static List<Run> runs(List<Finding> findings) {
        List<Run> runs = new ArrayList<>();
        for (Finding finding : findings) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).goesOnWith(finding)) {
                runs.set(last, new Run(runs.get(last).first(), runs.get(last).count() + 1));
            } else {
                runs.add(new Run(finding, 1));
            }
        }
        return runs;
    }

    private void flush(List<String> alike, List<String> lines) {
        if (!alike.isEmpty()) {
            lines.add(INDENT + String.join(screen.say("、", ", "), alike) + screen.say(" 同上", " likewise"));
            alike.clear();
        }
    }

    private static boolean sameWords(Finding one, Finding other) {
        return one.message().equals(other.message())
                && Objects.equals(one.value(), other.value())
                && Objects.equals(one.origin().header(), other.origin().header());
    }

    private String severity(Severity severity) {
        Paint paint = screen.paint();
        String word = Width.padded(screen.say(severity.title()), screen.say(4, 7));
        return switch (severity) {
            case ERROR -> paint.red(word);
            case WARNING -> paint.yellow(word);
            case INFO -> paint.blue(word);
            case WAIVED -> paint.faint(word);
        };
    }

    private String count(long count) {
        return screen.say(count + " 处", count + (count == 1 ? " place" : " places"));
    }

    /** Place, header, value and what to write; in two lines where one would be too long to read. */
    private List<String> line(Run run) {
        Finding finding = run.first();
        StringBuilder where = new StringBuilder(run.place());
        String header = finding.origin().header();
        part(where, header != null && where.toString().endsWith(" " + header) ? null : header);
        part(where, quoted(finding.value()));
        String words = screen.say(finding.sentence());
        if (where.length() == 0) {
            return List.of(words);
        }
        String one = where + "  " + words;
        return Width.of(INDENT + one) <= LONGEST_LINE ? List.of(one) : List.of(where.toString(), "  " + words);
    }

    private static String place(Finding finding) {
        String place = finding.origin().place();
        return place == null ? "" : place;
    }

    private @Nullable String quoted(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String flat = value.replaceAll("\\s+", " ");
        String cut = Width.cut(flat, LONGEST_VALUE);
        return screen.say("“" + cut + "”", "\"" + cut + "\"");
    }

    private static void part(StringBuilder line, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            line.append(line.length() == 0 ? "" : "  ").append(words);
        }
    }
}
