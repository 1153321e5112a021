package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.workspace.Job;
import java.nio.file.Path;
import java.util.List;

/**
 * A workbook that is to be imported.
 *
 * @param file the workbook
 * @param mappings what it is read with, parents' datasets first
 * @param job the job whose hall gets its documents and whose gate they pass
 * @param why why these mappings
 * @param placement where the workbook stays
 */
public record Intended(Path file, List<Mapping> mappings, Job job, Text why, Placement placement) {
    public Intended {
        mappings = List.copyOf(mappings);
    }
}
