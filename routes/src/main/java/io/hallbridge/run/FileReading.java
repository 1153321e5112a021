package io.hallbridge.run;

import io.hallbridge.check.Judgement;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;

/** Reads files, and tables that are open already, through the workspace's checks. For several threads. */
final class FileReading {
    private final Workspace workspace;
    private final Flow flow;

    FileReading(Workspace workspace, Judgement judgement, TargetChecks target, Progress progress) {
        this.workspace = workspace;
        this.flow = new Flow(workspace.datasets(), judgement, target, nowhere -> {}, progress);
    }

    /** Reads a file, whose documents belong to the mapping's source. */
    void read(Mapping mapping, Path file, Met met) {
        String shownAs = workspace.shownAs(file);
        try (Tables tables = TableFiles.open(file, mapping.options())) {
            met.input(shownAs, Digests.of(file));
            read(mapping, tables, new SourcePlace(mapping.source(), shownAs), met);
        } catch (Unreadable fault) {
            met.unreadable(Placed.in(fault, mapping.source(), shownAs).finding());
        }
    }

    void read(Mapping mapping, Tables tables, SourcePlace place, Met met) throws Unreadable {
        met.examined(flow.reportingTo(met::finding).read(mapping, tables, place, met::document));
    }
}
