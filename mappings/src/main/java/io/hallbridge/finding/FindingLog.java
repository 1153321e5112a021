package io.hallbridge.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as they come, put together by their cause. Counts are exact whatever their number; of each cause the first
 * findings are kept with their details, so that ten million faulty rows cannot exhaust memory. Safe for use by several
 * threads.
 */
public final class FindingLog implements Findings {
    /** How many findings of one cause are kept with their details unless said otherwise. */
    public static final int DETAILS = 1_000;

    private final int limit;
    private final Map<Cause, Group> groups = new LinkedHashMap<>();

    public FindingLog() {
        this(DETAILS);
    }

    /** A log that keeps this many findings of each cause. */
    public FindingLog(int limit) {
        this.limit = limit;
    }

    /**
     * The findings of one cause.
     *
     * @param cause what they have in common
     * @param count how many there are
     * @param kept the first of them, in the order they came
     */
    public record Grouped(Cause cause, long count, List<Finding> kept) {}

    private static final class Group {
        private final List<Finding> kept = new ArrayList<>();
        private long count;
    }

    @Override
    public synchronized void add(Finding finding) {
        Group group = groups.computeIfAbsent(Cause.of(finding), cause -> new Group());
        group.count++;
        if (group.kept.size() < limit) {
            group.kept.add(finding);
        }
    }

    /** All causes, in the order they were first met. */
    public synchronized List<Grouped> causes() {
        List<Grouped> all = new ArrayList<>();
        groups.forEach((cause, group) -> all.add(new Grouped(cause, group.count, List.copyOf(group.kept))));
        return Collections.unmodifiableList(all);
    }

    /** The findings kept, by cause. */
    public synchronized List<Finding> kept() {
        return groups.values().stream().flatMap(group -> group.kept.stream()).toList();
    }

    public synchronized long count(Severity severity) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(entry -> entry.getValue().count)
                .sum();
    }

    public synchronized long total() {
        return groups.values().stream().mapToLong(group -> group.count).sum();
    }
}
