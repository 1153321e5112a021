package io.hallbridge.run;

import io.hallbridge.check.Judgement;
import io.hallbridge.check.WholeChecks;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Parent;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import io.hallbridge.intake.IntakeRules;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Manifest;
import io.hallbridge.plan.Plan;
import io.hallbridge.plan.PlanWriter;
import io.hallbridge.row.RowRules;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a plan: what a job takes, or one file, checked and compared with what the hall holds. */
final class Planner {
    private final Workspace workspace;
    private final Taking taking;
    private final Job job;
    private final Ledger ledger;
    private final Progress progress;
    private final Runnable atFirstChange;
    private final Onlooker onlooker;
    private final FindingLog findings = new FindingLog();
    private final Judgement judgement;
    private final Findings told;
    private final Gathered gathered = new Gathered();
    private final Definitions definitions;
    private long mayRetire;
    private Supplier<Optional<Exit>> stop = Optional::empty;
    private final Map<String, Sorter> sorters = new LinkedHashMap<>();
    private final List<Text> notes = new ArrayList<>();
    private final List<Exit> wrong = new ArrayList<>();

    /**
     * A planner for one plan.
     *
     * @param atFirstChange done once, as soon as it is known that there is something to send
     * @param onlooker told of every document and finding
     */
    Planner(
            Workspace workspace,
            Taking taking,
            Ledger ledger,
            Progress progress,
            Runnable atFirstChange,
            Onlooker onlooker) {
        this.workspace = workspace;
        this.taking = taking;
        this.job = taking.job();
        this.ledger = ledger;
        this.progress = progress;
        this.atFirstChange = atFirstChange;
        this.judgement = workspace.judgement();
        this.definitions = Definitions.of(workspace, taking.mappings());
        this.onlooker = onlooker;
        Findings all = finding -> {
            findings.add(finding);
            onlooker.finding(finding);
        };
        this.told = judgement.before(new Masking(workspace.datasets(), all));
    }

    /** Lets so many documents be retired whatever the job's guard says. */
    Planner allowing(long retirements) {
        mayRetire = retirements;
        return this;
    }

    /** Breaks off reading with {@link ReadingStopped} once this says how the run is to end. */
    Planner until(Supplier<Optional<Exit>> asked) {
        stop = asked;
        return this;
    }

    /** What is known of the run, for whoever delivers the plan. */
    Gathered gathered() {
        return gathered;
    }

    Planned plan(String run, Path target) {
        Lane lane = taking.lane();
        long position = ledger.position(lane);
        try (PlanWriter writer = PlanWriter.begin(workspace.state().resolve("plans"))) {
            Map<String, Set<String>> open = open(lane);
            gather(new Sorter.Site(job.name(), job.hall(), run, ledger, writer, told, open, definitions, onlooker));
            judgement.ofWaivers(taking.everything()).forEach(told::add);
            if (taking.everything()) {
                new Retiring(workspace, job, ledger, gathered, sorters, writer, open)
                        .allowing(mayRetire)
                        .add(run, notes, wrong);
            }
            return planned(run, writer.seal(target, manifest(run, position)));
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        } finally {
            progress.end();
        }
    }

    private Map<String, Set<String>> open(Lane lane) {
        Map<String, Set<String>> open = new HashMap<>();
        for (Batch batch : ledger.unfinished(lane)) {
            Set<String> keys = open.computeIfAbsent(batch.dataset(), name -> new HashSet<>());
            batch.changes().forEach(change -> keys.add(change.key()));
        }
        return open;
    }

    private void gather(Sorter.Site site) {
        Map<Dataset, List<Mapping>> mappings = parentsFirst();
        Taking.Reading reader = taking.reading().open(workspace, judgement, progress);
        List<Mapping> inOrder = mappings.values().stream().flatMap(List::stream).toList();
        try (Gathering gathering = new Gathering(reader, inOrder, told, progress, gathered)) {
            mappings.forEach((dataset, ofDataset) -> {
                Sorter sorter = sorter(dataset, site);
                for (Mapping mapping : ofDataset) {
                    sorter.from(mapping.source());
                    boolean nothingYet = site.plan().size() == 0;
                    gathering.next(
                            mapping,
                            document -> {
                                breakOffIfAsked();
                                sorter.take(document);
                            },
                            this::breakOffIfAsked);
                    if (nothingYet && site.plan().size() > 0) {
                        atFirstChange.run();
                    }
                }
                sorter.flush();
                takeBack(sorter, reader, ofDataset);
            });
        }
    }

    private void breakOffIfAsked() {
        stop.get().ifPresent(exit -> {
            throw new ReadingStopped(exit);
        });
    }

    /** Reads once more where two documents have one key and the first was taken for sound when it came. */
    private static void takeBack(Sorter sorter, Taking.Reading reader, List<Mapping> mappings) {
        if (sorter.takenBack().isEmpty()) {
            return;
        }
        sorter.takeBack();
        FirstOfKeys first = new FirstOfKeys(sorter.takenBack(), sorter::holdAgain);
        for (Mapping mapping : mappings) {
            if (!first.allMet()) {
                sorter.from(mapping.source());
                reader.read(mapping, first);
            }
        }
        sorter.flush();
    }

    private Map<Dataset, List<Mapping>> parentsFirst() {
        Map<Dataset, List<Mapping>> mappings = new LinkedHashMap<>();
        for (Dataset dataset : workspace.datasets().inOrder()) {
            List<Mapping> ofDataset = taking.mappings().stream()
                    .filter(mapping -> mapping.dataset().name().equals(dataset.name()))
                    .toList();
            if (!ofDataset.isEmpty()) {
                mappings.put(dataset, ofDataset);
            }
        }
        return mappings;
    }

    private Sorter sorter(Dataset dataset, Sorter.Site site) {
        WholeChecks whole = WholeChecks.of(dataset, workspace.datasets());
        Optional<Sorter> parents = dataset.parent().map(Parent::dataset).map(name -> parentSorter(name, site));
        Sorter sorter = new Sorter(dataset, site, gathered.tally(dataset.name()), whole, parents);
        sorters.put(dataset.name(), sorter);
        return anyChildRefused(dataset) ? sorter.following() : sorter;
    }

    private boolean anyChildRefused(Dataset dataset) {
        return workspace.datasets().inOrder().stream()
                .filter(child -> child.parent()
                        .filter(parent -> parent.dataset().equals(dataset.name()))
                        .isPresent())
                .anyMatch(child -> ledger.quarantine().anyRefused(job.hall(), child.name()));
    }

    /** The sorter of the parents; an empty one where the job does not take them, so that only the hall is asked. */
    private Sorter parentSorter(String name, Sorter.Site site) {
        Sorter known = sorters.get(name);
        if (known != null) {
            return known;
        }
        Dataset parent = workspace.datasets().get(name);
        return new Sorter(parent, site, new Tally(), WholeChecks.of(parent, workspace.datasets()), Optional.empty());
    }

    private Manifest manifest(String run, long position) {
        return new Manifest(
                run,
                job.name(),
                job.hall(),
                workspace.region(),
                Instant.now(),
                position,
                Tool.version(),
                gathered.inputs(),
                definitions.all(),
                counts(),
                bySeverity());
    }

    private Map<String, Long> bySeverity() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), findings.count(severity));
        }
        return counts;
    }

    private Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        gathered.counts(true)
                .forEach((dataset, planned) -> counts.put(
                        dataset,
                        Map.of(
                                "create", planned.created(),
                                "update", planned.updated(),
                                "retire", planned.retired(),
                                "unchanged", planned.unchanged(),
                                "faulty",
                                        planned.quarantined()
                                                - gathered.tally(dataset).refusedEarlier(),
                                "refused", gathered.tally(dataset).refusedEarlier())));
        return counts;
    }

    private Planned planned(String run, Plan plan) {
        boolean closed = job.gate().closed(gathered.faulty(), gathered.documents());
        gathered.unreadable().forEach(why -> {
            notes.add(0, RunWords.unreadable(why));
            wrong.add(exitOf(why));
        });
        if (closed) {
            notes.add(0, RunWords.gate(gathered.faulty(), gathered.documents(), job.gate(), taking.toCheck()));
            wrong.add(Exit.FINDINGS);
        } else if (gathered.faulty() > 0) {
            notes.add(RunWords.held(gathered.faulty(), run));
        }
        if (gathered.refusedEarlier() > 0) {
            notes.add(RunWords.refusedEarlier(gathered.refusedEarlier()));
        }
        Map<String, Counts> counts = gathered.counts(true);
        Counts totals = counts.values().stream().reduce(Counts.none(), Counts::plus);
        return new Planned(
                run,
                job.name(),
                job.hall(),
                plan,
                counts,
                totals,
                findings,
                gathered.examined(),
                List.copyOf(notes),
                Exit.gravest(wrong),
                closed);
    }

    /** Who has to act on a source that could not be read. */
    static Exit exitOf(Finding why) {
        String rule = why.rule().id();
        if (rule.equals(IntakeRules.DATABASE_UNREACHABLE.id())
                || rule.equals(IntakeRules.FOLDER_UNREADABLE.id())
                || rule.equals(IntakeRules.FILE_IN_USE.id())
                || rule.equals(RowRules.QUERY_FAILED.id())) {
            return Exit.UNREACHABLE;
        }
        boolean setup = rule.equals(IntakeRules.QUERY_REFUSED.id()) || rule.equals(IntakeRules.NO_DRIVER.id());
        return setup ? Exit.SETUP : Exit.FINDINGS;
    }
}
