package io.hallbridge.row;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole tables, for tests that compare them. */
final class Reads {
    private Reads() {}

    static List<Row> rows(Table table) throws Unreadable {
        List<Row> rows = new ArrayList<>();
        try (Rows open = table.rows()) {
            for (Row row = open.next(); row != null; row = open.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<Row> firstSheet(Path file) throws Unreadable {
        return firstSheet(file, ReadOptions.none());
    }

    static List<Row> firstSheet(Path file, ReadOptions options) throws Unreadable {
        try (Tables tables = TableFiles.open(file, options)) {
            return rows(tables.all().get(0));
        }
    }

    static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    /** The finding with which a file is refused, on opening or on reading its first sheet. */
    static Finding refusal(Path file) {
        return refusal(file, ReadOptions.none());
    }

    static Finding refusal(Path file, ReadOptions options) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> firstSheet(file, options));
        if (refused == null) {
            throw new AssertionError(file + " was read");
        }
        return refused.finding();
    }
}
