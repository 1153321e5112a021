package io.hallbridge.workbook;

import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.FileKind;
import io.hallbridge.row.OwnAdditions;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A department's own workbook with every fault marked: coloured cells with comments, a column that says of each row
 * whether it can be sent, and a sheet in front that sums up. Everything else is as it was. A file that is no .xlsx
 * becomes one that shows the same. The repaired copy is read as it is: what we added is left out.
 */
public final class AnnotatedCopy {
    private AnnotatedCopy() {}

    /** The suffix of the copy of a file: {@code .xlsm} keeps its own, which its macros need. */
    public static String suffix(Path original) {
        return original.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsm") ? ".xlsm" : ".xlsx";
    }

    /**
     * Writes the copy; nothing is left where that fails.
     *
     * @param shownAs what people call the file
     * @param when when it was checked, in words
     * @throws Unreadable when the original cannot be read
     */
    public static void write(Path original, ReadOptions options, Marks marks, String shownAs, String when, Path target)
            throws IOException, Unreadable {
        WholeFile.<Unreadable>write(target, fresh -> {
            if (FileKind.of(original) == FileKind.XLSX) {
                copy(original, marks, shownAs, when, fresh);
            } else {
                converted(original, options, marks, shownAs, when, fresh);
            }
        });
    }

    private static void converted(
            Path original, ReadOptions options, Marks marks, String shownAs, String when, Path fresh)
            throws IOException, Unreadable {
        Path plain = Files.createTempFile(fresh.toAbsolutePath().getParent(), ".annotating-", ".xlsx");
        try {
            Map<String, String> names;
            try (Tables tables = TableFiles.open(original, options)) {
                names = PlainWorkbook.write(tables, plain);
            }
            marks.rename(names);
            copy(plain, marks, shownAs, when, fresh);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private static void copy(Path xlsx, Marks marks, String shownAs, String when, Path fresh)
            throws IOException, Unreadable {
        try (XlsxParts from = new XlsxParts(xlsx);
                OutputStream out = Files.newOutputStream(fresh)) {
            new XlsxCopy(from, marks, extents(xlsx, marks)).write(out, shownAs, when);
        }
    }

    /** How wide the sheets are: those that have marks are read through, of the others only the name counts. */
    private static Map<String, XlsxCopy.Extent> extents(Path xlsx, Marks marks) throws Unreadable {
        Map<String, XlsxCopy.Extent> extents = new HashMap<>();
        try (Tables tables = TableFiles.asItIs(xlsx, ReadOptions.none(), Origin.ofFile("", xlsx.toString()))) {
            List<Table> all = tables.all();
            if (all.size() == 1) {
                marks.rename(Map.of("", all.get(0).name()));
            }
            for (Table table : all) {
                if (!OwnAdditions.isOwn(table)) {
                    boolean marked = marks.sheets().containsKey(table.name());
                    extents.put(table.name(), marked ? extent(table) : new XlsxCopy.Extent(0, -1));
                }
            }
        }
        return extents;
    }

    private static XlsxCopy.Extent extent(Table table) throws Unreadable {
        int width = 0;
        int own = -1;
        try (Rows rows = table.rows()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (own < 0) {
                    own = OwnAdditions.column(row).orElse(-1);
                }
                width = Math.max(width, row.cells().size());
            }
        }
        return new XlsxCopy.Extent(width, own);
    }
}
