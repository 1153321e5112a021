package io.hallbridge.run;

import io.hallbridge.check.Judgement;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Intake;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what mappings take from their sources. What cannot be read is told, and the rest goes on. For several threads. */
final class SourceReading {
    private final Workspace workspace;
    private final Intake intake;
    private final Flow flow;
    private final Map<String, List<Path>> files = new HashMap<>();

    SourceReading(Workspace workspace, Intake intake, Judgement judgement, Progress progress) {
        this.workspace = workspace;
        this.intake = intake;
        this.flow = new Flow(workspace.datasets(), judgement, nowhere -> {}, progress);
    }

    /** Reads one mapping's rows from its source. */
    void read(Mapping mapping, Met met) {
        Source source = workspace.source(mapping.source()).orElseThrow();
        try {
            if (source instanceof Source.Database database) {
                read(mapping, database, met);
            } else if (source instanceof Source.Folder folder) {
                for (Path file : files(folder, met::unreadable)) {
                    read(mapping, folder, file, met);
                }
            }
        } catch (Unreadable fault) {
            met.unreadable(fault.finding());
        }
    }

    /** The folder's files, taken once for all mappings that read it; a folder that cannot be read is told once. */
    private synchronized List<Path> files(Source.Folder folder, Consumer<Finding> unreadable) throws Unreadable {
        if (!files.containsKey(folder.name())) {
            files.put(folder.name(), List.of());
            files.put(folder.name(), intake.files(folder, unreadable::accept));
        }
        return files.getOrDefault(folder.name(), List.of());
    }

    private void read(Mapping mapping, Source.Folder source, Path file, Met met) {
        if (!mapping.takes(file.getFileName().toString())) {
            return;
        }
        String shownAs = workspace.shownAs(file);
        try (Tables tables = TableFiles.open(file, mapping.options())) {
            met.input(shownAs, Digests.of(file));
            read(mapping, tables, new SourcePlace(source.name(), shownAs), met);
        } catch (Unreadable fault) {
            met.unreadable(Placed.in(fault, source.name(), shownAs).finding());
        }
    }

    private void read(Mapping mapping, Source.Database source, Met met) throws Unreadable {
        mapping.tables()
                .forEach(table -> met.input(
                        source.name() + ":" + table.name(), Digests.of(String.valueOf(table.query()) + table.table())));
        try (Tables tables = intake.database(source, mapping.tables())) {
            read(mapping, tables, new SourcePlace(source.name(), null), met);
        }
    }

    private void read(Mapping mapping, Tables tables, SourcePlace place, Met met) throws Unreadable {
        met.examined(flow.reportingTo(met::finding).read(mapping, tables, place, met::document));
    }
}
