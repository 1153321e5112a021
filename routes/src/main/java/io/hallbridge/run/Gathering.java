package io.hallbridge.run;

import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Intake;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a job's mappings take from their sources. What cannot be read is reported, and the rest goes on. */
final class Gathering {
    private final Workspace workspace;
    private final Intake intake;
    private final Findings findings;
    private final Progress progress;
    private final Flow flow;
    private final Gathered gathered;
    private final Map<String, List<Path>> files = new HashMap<>();

    Gathering(Workspace workspace, Intake intake, FindingLog findings, Progress progress, Gathered gathered) {
        this.workspace = workspace;
        this.intake = intake;
        this.findings = findings;
        this.progress = progress;
        this.flow = new Flow(workspace.datasets(), findings, progress);
        this.gathered = gathered;
    }

    /** Reads one mapping's rows from its source. */
    void read(Mapping mapping, Flow.Sink sink) {
        Source source = workspace.source(mapping.source()).orElseThrow();
        progress.source(source.name());
        try {
            if (source instanceof Source.Database database) {
                read(mapping, database, sink);
            } else if (source instanceof Source.Folder folder) {
                for (Path file : files(folder)) {
                    read(mapping, folder, file, sink);
                }
            }
        } catch (Unreadable fault) {
            report(fault);
        }
    }

    private void report(Unreadable fault) {
        findings.add(fault.finding());
        gathered.unreadable(fault.finding());
    }

    /** The folder's files, taken once for all mappings that read it; a folder that cannot be read is reported once. */
    private List<Path> files(Source.Folder folder) throws Unreadable {
        if (!files.containsKey(folder.name())) {
            files.put(folder.name(), List.of());
            files.put(folder.name(), intake.files(folder, finding -> {
                findings.add(finding);
                gathered.unreadable(finding);
            }));
        }
        return files.getOrDefault(folder.name(), List.of());
    }

    private void read(Mapping mapping, Source.Folder source, Path file, Flow.Sink sink) {
        if (!mapping.takes(file.getFileName().toString())) {
            return;
        }
        String shownAs = workspace.shownAs(file);
        ReadOptions options = new ReadOptions(mapping.charset().orElse(null), null);
        try (Tables tables = TableFiles.open(file, options)) {
            gathered.input(shownAs, Digests.of(file));
            gathered.examined(flow.read(mapping, tables, new SourcePlace(source.name(), shownAs), sink));
        } catch (Unreadable fault) {
            report(Placed.in(fault, source.name(), shownAs));
        }
    }

    private void read(Mapping mapping, Source.Database source, Flow.Sink sink) throws Unreadable {
        mapping.tables()
                .forEach(table -> gathered.input(
                        source.name() + ":" + table.name(), Digests.of(String.valueOf(table.query()) + table.table())));
        try (Tables tables = intake.database(source, mapping.tables())) {
            gathered.examined(flow.read(mapping, tables, new SourcePlace(source.name(), null), sink));
        }
    }
}
