package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Map;
import java.util.Optional;

/** Tells a workbook from the other things that are kept in a ZIP. */
final class XlsxPackage {
    private static final Map<String, String> FOREIGN_FOLDERS =
            Map.of("word/", "Word .docx", "ppt/", "PowerPoint .pptx", "visio/", "Visio .vsdx");

    private XlsxPackage() {}

    /** The name of the part that lists the sheets. */
    static String workbookPart(ZipParts parts, SourceFile file) throws Unreadable {
        Optional<String> part = XlsxRelations.of(parts, "", file).ofType("/officeDocument");
        String name = part.orElse("xl/workbook.xml");
        for (Map.Entry<String, String> foreign : FOREIGN_FOLDERS.entrySet()) {
            if (name.startsWith(foreign.getKey())) {
                throw notRead(file, foreign.getValue());
            }
        }
        if (name.endsWith(".bin")) {
            throw notRead(file, "Excel .xlsb");
        }
        if (part.isEmpty() && !parts.has(name)) {
            throw file.refuse(RowRules.ARCHIVE_NOT_UNPACKED, Map.of("kind", "ZIP"));
        }
        return name;
    }

    private static Unreadable notRead(SourceFile file, String kind) {
        return file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", kind));
    }
}
