package io.hallbridge.mapping;

import io.hallbridge.finding.Findings;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.List;

/** Tells of the sheets that a workbook hides: those left alone, and those read because the mapping names them. */
final class HiddenSheets {
    private HiddenSheets() {}

    static void report(Mapping mapping, Tables tables, SourcePlace place, Findings findings) {
        List<String> named = mapping.tables().stream()
                .flatMap(table -> table.names().stream())
                .map(Titles::plain)
                .toList();
        List<String> left = tables.all().stream()
                .filter(Table::hidden)
                .map(Table::name)
                .filter(name -> !named.contains(Titles.plain(name)))
                .toList();
        if (!left.isEmpty()) {
            findings.add(Words.at(
                    place.whole(),
                    MappingRules.HIDDEN_SHEETS,
                    "count",
                    String.valueOf(left.size()),
                    "sheets",
                    String.join("、", left)));
        }
    }

    /** A hidden sheet is read only where the mapping names it; nobody who opens the workbook sees what it holds. */
    static void reportRead(Table table, Site site, Findings findings) {
        if (table.hidden()) {
            findings.add(Words.at(site.table(), MappingRules.HIDDEN_SHEET_READ, "sheet", table.name()));
        }
    }
}
