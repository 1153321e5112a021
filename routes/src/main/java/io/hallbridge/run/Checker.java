package io.hallbridge.run;

import io.hallbridge.check.Judgement;
import io.hallbridge.check.WholeChecks;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Parent;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Folders;
import io.hallbridge.intake.Intake;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks files, or everything a job takes, without sending or moving anything. Camel starts only for databases. */
public final class Checker {
    private final Workspace workspace;
    private final MappingChoice choice;
    private final FindingLog findings = new FindingLog();
    private final List<Examined> examined = new ArrayList<>();
    private final Map<String, CheckSink> sinks = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Onlooker onlookers;
    private final Judgement judgement;
    private final Findings told;
    private Flow flow;
    private final Progress progress;
    private long unreadable;

    public Checker(Workspace workspace, Progress progress) {
        this(workspace, progress, List.of(), false);
    }

    /**
     * A checker that others look on.
     *
     * @param showPersonal whether findings may quote personal fields
     */
    public Checker(Workspace workspace, Progress progress, List<Onlooker> onlookers, boolean showPersonal) {
        this.workspace = workspace;
        this.choice = new MappingChoice(workspace);
        this.progress = progress;
        this.onlookers = Onlooker.all(List.copyOf(onlookers));
        Findings all = finding -> {
            findings.add(finding);
            this.onlookers.finding(finding);
        };
        this.judgement = workspace.judgement();
        this.told = judgement.before(showPersonal ? all : new Masking(workspace.datasets(), all));
        this.flow = new Flow(workspace.datasets(), judgement, TargetChecks.NONE, told, progress);
    }

    /**
     * Something to read with a mapping.
     *
     * @param source the source's name
     * @param file the file; null for the source's database
     */
    private record Visit(
            Mapping mapping, String source, @Nullable Path file) {}

    /** Checks everything that some jobs take. */
    public CheckReport jobs(Collection<Job> jobs) {
        List<String> names =
                jobs.stream().flatMap(job -> job.take().stream()).distinct().toList();
        flow = new Flow(workspace.datasets(), judgement, TargetChecks.of(workspace, jobs), told, progress);
        try (Intake intake = new Intake(workspace.driverFolders())) {
            for (Mapping mapping : choice.parentsFirst(workspace.mappings(names))) {
                source(mapping, intake);
            }
            tellUnsuspected(Optional.of(intake));
        }
        return report(true);
    }

    private void source(Mapping mapping, Intake intake) {
        Source source = workspace.source(mapping.source()).orElseThrow();
        progress.source(source.name());
        try {
            if (source instanceof Source.Folder folder) {
                for (Path file : Folders.files(folder)) {
                    if (mapping.takes(file.getFileName().toString())) {
                        file(mapping, source.name(), file, true);
                    }
                }
            } else if (source instanceof Source.Database database) {
                visit(new Visit(mapping, database.name(), null), Optional.of(intake), true);
            }
        } catch (Unreadable fault) {
            report(fault);
        }
    }

    /** Checks files with the mapping named, or each with the mappings that are meant for it, or the one that fits best. */
    public CheckReport files(List<Path> files, Optional<Mapping> named) {
        for (Path file : files) {
            if (named.isPresent()) {
                file(named.get(), named.get().source(), file, false);
            } else {
                choice.template(file).ifPresentOrElse(template -> file(template, "", file, false), () -> fitting(file));
            }
        }
        tellUnsuspected(Optional.empty());
        return report(false);
    }

    private void fitting(Path file) {
        List<Mapping> meant = choice.meantFor(file);
        try {
            List<Mapping> with =
                    meant.isEmpty() ? List.of(choice.fitting(file).get(0).mapping()) : meant;
            with.forEach(mapping -> file(mapping, mapping.source(), file, false));
        } catch (Unreadable none) {
            report(none);
        }
    }

    private void file(Mapping mapping, String source, Path file, boolean withParents) {
        try {
            visit(new Visit(mapping, source, file), Optional.empty(), withParents);
        } catch (Unreadable fault) {
            report(Placed.in(fault, source, workspace.shownAs(file)));
        }
    }

    private void visit(Visit visit, Optional<Intake> intake, boolean withParents) throws Unreadable {
        visits.add(visit);
        Path file = visit.file();
        if (file == null) {
            onlookers.database(visit.source());
        } else {
            onlookers.opened(
                    file,
                    workspace.shownAs(file),
                    visit.source(),
                    visit.mapping().options());
        }
        CheckSink sink = sink(visit.mapping().dataset(), withParents);
        Examined table = read(visit, intake, flow, sink);
        onlookers.table(table);
        examined.add(table);
    }

    private Examined read(Visit visit, Optional<Intake> intake, Flow through, Flow.Sink sink) throws Unreadable {
        Mapping mapping = visit.mapping();
        Path file = visit.file();
        String shownAs = file == null ? null : workspace.shownAs(file);
        try (Tables tables = file == null
                ? intake.orElseThrow().database(database(visit.source()), mapping.tables())
                : TableFiles.open(file, mapping.options())) {
            return through.read(mapping, tables, new SourcePlace(visit.source(), shownAs), sink);
        }
    }

    private Source.Database database(String name) {
        return (Source.Database) workspace.source(name).orElseThrow();
    }

    /** Of two documents with one key the first came unsuspected: it is read again, to be told of as well. */
    private void tellUnsuspected(Optional<Intake> intake) {
        Flow silent = flow.reportingTo(nowhere -> {});
        sinks.forEach((dataset, sink) -> {
            FirstOfKeys first = new FirstOfKeys(sink.unsuspected(), sink::tell);
            for (Visit visit : visits) {
                if (!first.allMet() && visit.mapping().dataset().name().equals(dataset)) {
                    try {
                        read(visit, intake, silent, first::document);
                    } catch (Unreadable toldAlready) {
                        continue;
                    }
                }
            }
        });
    }

    private CheckSink sink(Dataset dataset, boolean withParents) {
        CheckSink known = sinks.get(dataset.name());
        if (known == null) {
            Optional<CheckSink> parents = dataset.parent()
                    .filter(parent -> withParents)
                    .map(Parent::dataset)
                    .map(sinks::get);
            known = new CheckSink(WholeChecks.of(dataset, workspace.datasets()), parents, told, onlookers);
            sinks.put(dataset.name(), known);
        }
        return known;
    }

    private void report(Unreadable fault) {
        told.add(fault.finding());
        unreadable++;
    }

    private CheckReport report(boolean wholly) {
        judgement.ofWaivers(wholly).forEach(told::add);
        progress.end();
        return new CheckReport(
                examined,
                findings,
                unreadable,
                sinks.values().stream().mapToLong(CheckSink::documents).sum(),
                sinks.values().stream().mapToLong(CheckSink::faulty).sum());
    }
}
