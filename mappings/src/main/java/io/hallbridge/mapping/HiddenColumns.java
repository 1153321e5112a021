package io.hallbridge.mapping;

import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Columns;
import java.util.List;
import java.util.stream.IntStream;

/** Tells of columns that a sheet hides and that are read all the same: nobody who opens the workbook sees what they hold. */
final class HiddenColumns {
    private HiddenColumns() {}

    /** @param read the columns that are read, from 0 */
    static void report(Opened opened, int[] read, Site site, Findings findings) throws Unreadable {
        List<Columns> hidden = opened.table().hiddenColumns();
        List<String> columns = IntStream.of(read)
                .sorted()
                .filter(column -> hidden.stream().anyMatch(columnsHidden -> columnsHidden.contains(column)))
                .mapToObj(column -> site.called(column) + " " + site.title(column))
                .toList();
        if (!columns.isEmpty()) {
            findings.add(Words.at(
                    site.table(),
                    MappingRules.HIDDEN_COLUMNS,
                    "count",
                    String.valueOf(columns.size()),
                    "columns",
                    String.join("、", columns),
                    "columnsEn",
                    String.join(", ", columns)));
        }
    }
}
