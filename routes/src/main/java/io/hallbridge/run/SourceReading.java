package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Intake;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what mappings take from their sources. What cannot be read is told, and the rest goes on. For several threads. */
final class SourceReading implements Taking.Reading {
    private final Workspace workspace;
    private final Intake intake;
    private final FileReading reading;
    private final Map<String, List<Path>> files = new HashMap<>();

    SourceReading(Workspace workspace, Intake intake, FileReading reading) {
        this.workspace = workspace;
        this.intake = intake;
        this.reading = reading;
    }

    @Override
    public void read(Mapping mapping, Met met) {
        Source source = workspace.source(mapping.source()).orElseThrow();
        try {
            if (source instanceof Source.Database database) {
                read(mapping, database, met);
            } else if (source instanceof Source.Folder folder) {
                for (Path file : files(folder, met::unreadable)) {
                    if (mapping.takes(file.getFileName().toString())) {
                        reading.read(mapping, file, met);
                    }
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

    private void read(Mapping mapping, Source.Database source, Met met) throws Unreadable {
        mapping.tables()
                .forEach(table -> met.input(
                        source.name() + ":" + table.name(), Digests.of(String.valueOf(table.query()) + table.table())));
        try (Tables tables = intake.database(source, mapping.tables())) {
            reading.read(mapping, tables, new SourcePlace(source.name(), null), met);
        }
    }
}
