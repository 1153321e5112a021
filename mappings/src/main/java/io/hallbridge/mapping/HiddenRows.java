package io.hallbridge.mapping;

import io.hallbridge.finding.Findings;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;

/** Counts the rows that a sheet hides and that became documents all the same. */
final class HiddenRows {
    private static final int NAMED = 5;

    private final List<String> first = new ArrayList<>();
    private long count;

    void see(Row row) {
        if (row.hidden()) {
            count++;
            if (first.size() < NAMED) {
                first.add(String.valueOf(row.number()));
            }
        }
    }

    void report(Site site, Findings findings) {
        if (count > 0) {
            boolean more = count > first.size();
            findings.add(Words.at(
                    site.table(),
                    MappingRules.HIDDEN_ROWS,
                    "count",
                    String.valueOf(count),
                    "rows",
                    String.join("、", first) + (more ? " 等" : ""),
                    "rowsEn",
                    String.join(", ", first) + (more ? ", …" : "")));
        }
    }
}
