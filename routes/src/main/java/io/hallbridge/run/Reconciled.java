package io.hallbridge.run;

import io.hallbridge.finding.Text;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a hall's own list and the ledger compare, and the plan that mends the hall.
 *
 * @param hall the hall
 * @param datasets what was compared, parents first
 * @param plan the saved plan; empty where there is nothing that could be sent
 * @param planned what the plan would do
 * @param notes what a person should know and do, most important first
 * @param mended what came of delivering the plan; empty where it was not delivered
 */
public record Reconciled(
        String hall,
        Map<String, Differences> datasets,
        Optional<Path> plan,
        Counts planned,
        List<Text> notes,
        Optional<RunReport> mended) {
    public Reconciled {
        datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        notes = List.copyOf(notes);
    }

    /** How many documents hall and ledger disagree on. */
    public long differences() {
        return datasets.values().stream().mapToLong(Differences::count).sum();
    }

    Reconciled mended(RunReport report) {
        return new Reconciled(hall, datasets, plan, planned, notes, Optional.of(report));
    }

    /** How it ends: what was not delivered, or is in no plan, is still a difference. */
    public Exit exit() {
        long mendable = mended.isPresent() ? planned.sent() : 0;
        Exit left = differences() > mendable ? Exit.CHANGES : Exit.DONE;
        return mended.map(report -> Exit.gravest(List.of(report.exit(), left))).orElse(left);
    }
}
