package io.hallbridge.row;

import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.nio.file.Path;

/** What a file is by its content, whatever its name says. */
public enum FileKind {
    XLSX,
    XLS,
    ODS,
    CSV;

    /** Looks into the file; one that is missing, empty or something else cannot be read and says why. */
    public static FileKind of(Path path) throws Unreadable {
        SourceFile file = new SourceFile(path, Origin.ofFile("", path.toString()));
        switch (FileStart.of(file)) {
            case ZIP -> {
                try (ZipParts parts = ZipParts.open(file)) {
                    if (OdsPackage.isSpreadsheet(parts, file)) {
                        return ODS;
                    }
                    XlsxPackage.workbookPart(parts, file);
                    return XLSX;
                }
            }
            case OLE -> {
                XlsFile.open(file).close();
                return XLS;
            }
            default -> {
                return CSV;
            }
        }
    }
}
