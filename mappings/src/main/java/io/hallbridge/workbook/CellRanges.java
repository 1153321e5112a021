package io.hallbridge.workbook;

import io.hallbridge.finding.Severity;
import io.hallbridge.row.Letters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marked cells put together: those below each other, marked alike, become one range. */
final class CellRanges {
    /** What one rule names; spreadsheet programs grow slow with longer lists. */
    private static final int TOGETHER = 400;

    private final Map<Severity, List<String>> done = new EnumMap<>(Severity.class);
    private final Map<Integer, Run> open = new LinkedHashMap<>();

    private record Run(Severity severity, int first, int last) {}

    CellRanges(SheetMarks marks) {
        marks.each((row, column, all) -> put(row, column, SheetMarks.worst(all)));
        open.forEach(this::end);
    }

    private void put(int row, int column, Severity severity) {
        Run run = open.get(column);
        if (run != null && run.severity() == severity && run.last() == row - 1) {
            open.put(column, new Run(severity, run.first(), row));
            return;
        }
        if (run != null) {
            end(column, run);
        }
        open.put(column, new Run(severity, row, row));
    }

    private void end(int column, Run run) {
        String first = Letters.cell(run.first(), column);
        done.computeIfAbsent(run.severity(), any -> new ArrayList<>())
                .add(run.first() == run.last() ? first : first + ":" + Letters.cell(run.last(), column));
    }

    /** The ranges of a severity, in lists that a rule can name. */
    List<List<String>> of(Severity severity) {
        List<String> all = done.getOrDefault(severity, List.of());
        List<List<String>> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            lists.add(all.subList(from, Math.min(all.size(), from + TOGETHER)));
        }
        return lists;
    }
}
