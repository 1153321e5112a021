package io.hallbridge.row;

import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.nio.file.Path;

/** Opens files of tables; the kind is decided by content, never by name. */
public final class TableFiles {
    private TableFiles() {}

    /** Opens a file that is known by its path. */
    public static Tables open(Path path, ReadOptions options) throws Unreadable {
        return open(path, options, Origin.ofFile("", path.toString()));
    }

    /**
     * Opens a file that findings shall name as {@code origin} does; the caller closes what it gets. What we {@linkplain
     * OwnAdditions added} when we gave it back is left out.
     */
    public static Tables open(Path path, ReadOptions options, Origin origin) throws Unreadable {
        Tables tables = asItIs(path, options, origin);
        try {
            return OwnAdditions.without(tables);
        } catch (Unreadable | RuntimeException fault) {
            tables.close();
            throw fault;
        }
    }

    /** Opens a file with everything in it. */
    public static Tables asItIs(Path path, ReadOptions options, Origin origin) throws Unreadable {
        SourceFile file = new SourceFile(path, origin);
        return switch (FileStart.of(file)) {
            case ZIP -> workbook(file);
            case OLE -> XlsWorkbook.open(file, XlsFile.open(file));
            case TEXT -> CsvFile.open(file, options);
        };
    }

    private static Tables workbook(SourceFile file) throws Unreadable {
        ZipParts parts = ZipParts.open(file);
        try {
            return OdsPackage.isSpreadsheet(parts, file)
                    ? OdsWorkbook.open(file, parts)
                    : XlsxWorkbook.open(file, parts, XlsxPackage.workbookPart(parts, file));
        } catch (Unreadable | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
