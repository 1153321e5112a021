package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.plan.Manifest;
import io.hallbridge.plan.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of a run while it goes on: counts of each dataset, tables read, sources that could not be read whole. */
final class Gathered {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Examined> examined = new ArrayList<>();
    private final List<Finding> unreadable = new ArrayList<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();

    Tally tally(String dataset) {
        return tallies.computeIfAbsent(dataset, name -> new Tally());
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    void examined(Examined table) {
        examined.add(table);
        tally(table.dataset()).rows(table.tally().read(), table.tally().skippedRows());
    }

    List<Examined> examined() {
        return List.copyOf(examined);
    }

    /** A file, table or source that could not be read. */
    void unreadable(Finding why) {
        unreadable.add(why);
    }

    List<Finding> unreadable() {
        return List.copyOf(unreadable);
    }

    boolean readWhole(String source) {
        return unreadable.stream().noneMatch(why -> why.origin().source().equals(source));
    }

    void input(String place, String digest) {
        inputs.put(place, digest);
    }

    Map<String, String> inputs() {
        return inputs;
    }

    /** The counts of each dataset as sent, or as planned. */
    Map<String, Counts> counts(boolean asPlanned) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> counts.put(name, asPlanned ? tally.asPlanned() : tally.counts()));
        return counts;
    }

    /** How many changes are planned. */
    long planned() {
        return tallies.values().stream().mapToLong(Tally::planned).sum();
    }

    /** Whether every row and every document of every dataset ended in exactly one place. */
    boolean agrees() {
        return tallies.values().stream().allMatch(tally -> tally.counts().agree(tally.unsentRetirements()));
    }

    /** What a saved plan says was planned; what was read for it is known only as those counts. */
    static Gathered of(Manifest manifest) {
        Gathered gathered = new Gathered();
        manifest.counts().forEach((dataset, counts) -> {
            Tally tally = gathered.tally(dataset);
            long create = counts.getOrDefault("create", 0L);
            long update = counts.getOrDefault("update", 0L);
            tally.planned(Operation.CREATE, create);
            tally.planned(Operation.UPDATE, update);
            tally.planned(Operation.RETIRE, counts.getOrDefault("retire", 0L));
            tally.rows(create + update, 0);
        });
        return gathered;
    }

    long documents() {
        return tallies.values().stream().mapToLong(Tally::documents).sum();
    }

    /** How many documents are held back because of errors: what the gate is about. */
    long faulty() {
        return tallies.values().stream().mapToLong(Tally::quarantined).sum() - refusedEarlier();
    }

    /** How many documents are held back since the hall refused them earlier. */
    long refusedEarlier() {
        return tallies.values().stream().mapToLong(Tally::refusedEarlier).sum();
    }

    /** The sources of which something could not be read. */
    Set<String> unreadSources() {
        return unreadable.stream().map(why -> why.origin().source()).collect(Collectors.toSet());
    }
}
