package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Plan;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out how one workbook is to be imported: with which mapping, to which hall, and where it stays. */
public final class Importing {
    /** Two shares of columns nearer than this are equal. */
    private static final double EQUAL = 0.001;

    /** The ledger is asked after so many documents at a time. */
    private static final int AT_ONCE = 500;

    private final Workspace workspace;
    private final Ledger ledger;
    private final MappingChoice choice;

    public Importing(Workspace workspace, Ledger ledger) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.choice = new MappingChoice(workspace);
    }

    private record Chosen(List<Mapping> mappings, Text why) {}

    /**
     * What is to be done with a workbook.
     *
     * @throws Unreadable where no mapping can read it
     * @throws CannotGoOn where it is not clear which mapping or which job is meant
     */
    public Intended intended(Path file, Optional<Mapping> mapping, Optional<String> job) throws Unreadable {
        Chosen chosen = mapping.isPresent()
                ? new Chosen(
                        List.of(mapping.get()), ImportWords.byName(mapping.get().name()))
                : chosen(file);
        return new Intended(
                file,
                chosen.mappings(),
                job.isPresent() ? Sites.job(workspace, job.get()) : job(chosen.mappings()),
                chosen.why(),
                Placement.of(workspace, file, chosen.mappings()));
    }

    private Chosen chosen(Path file) throws Unreadable {
        Optional<Mapping> template = choice.template(file);
        if (template.isPresent()) {
            return new Chosen(
                    List.of(template.get()),
                    ImportWords.byTemplate(template.get().dataset().name()));
        }
        List<Mapping> meant = choice.meantFor(file);
        return meant.isEmpty()
                ? best(file, choice.fitting(file))
                : new Chosen(meant, ImportWords.byFolder(meant.get(0).name()));
    }

    private Chosen best(Path file, List<MappingChoice.Fitting> fitting) throws Unreadable {
        MappingChoice.Fitting first = fitting.get(0);
        List<Mapping> equal = fitting.stream()
                .filter(other -> first.share() - other.share() < EQUAL)
                .map(MappingChoice.Fitting::mapping)
                .toList();
        if (equal.size() > 1) {
            return bySource(file, equal);
        }
        String next = fitting.size() == 1
                ? ""
                : fitting.get(1).mapping().name() + " ("
                        + percent(fitting.get(1).share()) + "%)";
        return new Chosen(
                beside(first.mapping(), file),
                ImportWords.byHeader(first.mapping().name(), percent(first.share()), next));
    }

    private static long percent(double share) {
        return (long) Math.floor(share * 100);
    }

    /** Of mappings that fit equally well the one whose source the hall already has these documents from. */
    private Chosen bySource(Path file, List<Mapping> equal) throws Unreadable {
        Map<Mapping, Long> held = new HashMap<>();
        for (Mapping mapping : equal) {
            held.put(mapping, held(mapping, KeysIn.file(file, mapping)));
        }
        long most = held.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Mapping> best = equal.stream()
                .filter(mapping -> held.getOrDefault(mapping, 0L) == most)
                .toList();
        if (most == 0 || best.size() > 1) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    ImportWords.tie(
                            workspace.shownAs(file),
                            equal.stream().map(Mapping::name).toList()));
        }
        Mapping one = best.get(0);
        return new Chosen(beside(one, file), ImportWords.byHolding(one.name(), one.source(), most));
    }

    private long held(Mapping mapping, Set<String> keys) {
        return workspace.jobs().stream()
                .filter(job -> job.take().contains(mapping.name()))
                .map(Job::hall)
                .distinct()
                .mapToLong(hall -> ledger.holdings(hall, mapping.dataset().name(), keys).values().stream()
                        .filter(holding -> holding.source().equals(mapping.source()))
                        .count())
                .sum();
    }

    /** Everything that reads a file of this name from the mapping's source, for so it is read every night. */
    private List<Mapping> beside(Mapping mapping, Path file) {
        List<Mapping> beside = choice.taking(file, other -> other.source().equals(mapping.source()));
        return beside.contains(mapping) ? beside : List.of(mapping);
    }

    private Job job(List<Mapping> mappings) {
        String mapping = mappings.get(0).name();
        List<Job> taking = workspace.jobs().stream()
                .filter(job -> job.take().contains(mapping))
                .toList();
        List<Job> candidates = taking.isEmpty() ? List.copyOf(workspace.jobs()) : taking;
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        List<String> names = candidates.stream().map(Job::name).toList();
        throw new CannotGoOn(
                Exit.USAGE,
                taking.isEmpty() ? ImportWords.noJob(mapping, names) : ImportWords.severalJobs(mapping, names));
    }

    /** What a person should know before saying yes, of a plan that was made from the workbook. */
    public List<Text> notes(Intended intended, Planned planned) {
        List<Text> notes = new ArrayList<>(intended.placement().notes());
        elsewhere(planned).forEach((source, documents) -> notes.add(ImportWords.elsewhere(documents, source)));
        return notes;
    }

    /** How many changes concern documents that another source sent before, by that source. */
    private Map<String, Long> elsewhere(Planned planned) {
        Map<String, Long> sources = new TreeMap<>();
        Map<String, Map<String, String>> some = new HashMap<>();
        try (Plan.Changes changes = planned.plan().changes()) {
            while (changes.hasNext()) {
                Change change = changes.next();
                Map<String, String> ofDataset = some.computeIfAbsent(change.dataset(), any -> new HashMap<>());
                ofDataset.put(change.key(), change.source());
                if (ofDataset.size() == AT_ONCE) {
                    compare(planned.hall(), change.dataset(), ofDataset, sources);
                    ofDataset.clear();
                }
            }
        }
        some.forEach((dataset, rest) -> compare(planned.hall(), dataset, rest, sources));
        return sources;
    }

    /** @param from the source of each document now, by key */
    private void compare(String hall, String dataset, Map<String, String> from, Map<String, Long> sources) {
        ledger.holdings(hall, dataset, from.keySet()).values().stream()
                .filter(holding -> !holding.source().equals(from.get(holding.key())))
                .forEach(holding -> sources.merge(holding.source(), 1L, Long::sum));
    }
}
