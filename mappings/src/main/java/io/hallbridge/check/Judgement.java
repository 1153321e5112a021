package io.hallbridge.check;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Mapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace makes of findings, during one check or run: rules graded otherwise or switched off, and faults that
 * are waived. It remembers which waivers were of use. Safe for use by several threads.
 */
public final class Judgement {
    private final RegradedRules rules;
    private final List<Waiver> waivers;
    private final LocalDate today;
    private final Set<Waiver> used = ConcurrentHashMap.newKeySet();
    private final Set<Examined> examined = ConcurrentHashMap.newKeySet();

    /**
     * A judgement of one day.
     *
     * @param today the day, on which a waiver may be no longer good
     */
    public Judgement(RegradedRules rules, Waivers waivers, LocalDate today) {
        this.rules = rules;
        this.waivers = waivers.all();
        this.today = today;
    }

    private record Examined(String source, @Nullable String file, String dataset) {}

    /** A finding as the workspace regards it; empty where its rule is switched off. What is waived stays waived. */
    public Optional<Finding> of(Finding finding) {
        if (finding.severity() == Severity.WAIVED || rules.isEmpty() && waivers.isEmpty()) {
            return Optional.of(finding);
        }
        return rules.regard(finding).map(this::waive);
    }

    private Finding waive(Finding finding) {
        for (Waiver waiver : waivers) {
            if (waiver.holds(today) && waiver.covers(finding)) {
                used.add(waiver);
                return finding.graded(Severity.WAIVED);
            }
        }
        return finding;
    }

    /** A document with its findings as the workspace regards them. */
    public Mapped of(Mapped mapped) {
        if (mapped.findings().isEmpty() || rules.isEmpty() && waivers.isEmpty()) {
            return mapped;
        }
        return new Mapped(
                mapped.document(),
                mapped.findings().stream()
                        .flatMap(finding -> of(finding).stream())
                        .toList());
    }

    /** Lets findings through to others as the workspace regards them. */
    public Findings before(Findings next) {
        return finding -> of(finding).ifPresent(next::add);
    }

    /** Says that a table was read to its end, so that waivers about it could have been of use. */
    public void examined(String source, @Nullable String file, String dataset) {
        examined.add(new Examined(source, file, dataset));
    }

    /**
     * What is wrong with the waivers about what was examined.
     *
     * @param wholly whether all files of the sources were; otherwise only waivers that name their file are judged
     */
    public List<Finding> ofWaivers(boolean wholly) {
        List<Finding> faults = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (!(wholly || waiver.place().namesFile()) || !concerned(waiver)) {
                continue;
            }
            if (!waiver.holds(today)) {
                faults.add(waiver.fault(WaiverRules.WAIVER_EXPIRED));
            } else if (!used.contains(waiver)) {
                faults.add(waiver.fault(WaiverRules.WAIVER_UNUSED));
            }
        }
        return faults;
    }

    private boolean concerned(Waiver waiver) {
        Stream<Examined> tables = examined.stream();
        return tables.anyMatch(table -> waiver.place().covers(table.source(), table.file(), table.dataset()));
    }
}
