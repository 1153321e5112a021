package io.hallbridge.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as they come: counts are exact whatever their number, details are kept up to a limit, so that ten million
 * faulty rows cannot exhaust memory. Safe for use by several threads.
 */
public final class FindingLog implements Findings {
    /** How many findings are kept with their details unless said otherwise. */
    public static final int DETAILS = 10_000;

    private final int limit;
    private final List<Finding> kept = new ArrayList<>();
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private final Map<String, Long> byRule = new TreeMap<>();

    public FindingLog() {
        this(DETAILS);
    }

    public FindingLog(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void add(Finding finding) {
        bySeverity.merge(finding.severity(), 1L, Long::sum);
        byRule.merge(finding.rule().id(), 1L, Long::sum);
        if (kept.size() < limit) {
            kept.add(finding);
        }
    }

    /** The findings kept, in the order they came. */
    public synchronized List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** How many findings were counted but not kept. */
    public synchronized long dropped() {
        return total() - kept.size();
    }

    public synchronized long count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0L);
    }

    /** How often each rule was found, by rule id. */
    public synchronized Map<String, Long> byRule() {
        return Map.copyOf(byRule);
    }

    public synchronized long total() {
        return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }
}
