package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.intake.Folders;
import io.hallbridge.intake.Intake;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.suggest.Coverage;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads everything that mappings take, to see what they leave out. Nothing is moved, locked or sent. */
public final class Covering {
    private final Workspace workspace;
    private final Progress progress;
    private final List<Finding> unreadable = new ArrayList<>();

    public Covering(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    /** What each mapping leaves out. */
    public List<Coverage> of(List<Mapping> mappings) {
        List<Coverage> coverages = new ArrayList<>();
        try (Intake intake = new Intake(workspace.driverFolders())) {
            for (Mapping mapping : mappings) {
                progress.source(mapping.source());
                Coverage coverage = new Coverage(mapping);
                read(coverage, workspace.source(mapping.source()).orElseThrow(), intake);
                coverages.add(coverage);
            }
        } finally {
            progress.end();
        }
        return coverages;
    }

    private void read(Coverage coverage, Source source, Intake intake) {
        try {
            if (source instanceof Source.Database database) {
                try (Tables tables =
                        intake.database(database, coverage.mapping().tables())) {
                    coverage.add(tables, new SourcePlace(source.name(), null));
                }
            } else if (source instanceof Source.Folder folder) {
                for (Path file : Folders.files(folder)) {
                    if (coverage.mapping().takes(file.getFileName().toString())) {
                        read(coverage, source, file);
                    }
                }
            }
        } catch (Unreadable fault) {
            unreadable.add(fault.finding());
        }
    }

    private void read(Coverage coverage, Source source, Path file) {
        String shownAs = workspace.shownAs(file);
        try (Tables tables = TableFiles.open(file, coverage.mapping().options())) {
            coverage.add(tables, new SourcePlace(source.name(), shownAs));
        } catch (Unreadable fault) {
            unreadable.add(Placed.in(fault, source.name(), shownAs).finding());
        }
    }

    /** What could not be read. */
    public List<Finding> unreadable() {
        return List.copyOf(unreadable);
    }
}
