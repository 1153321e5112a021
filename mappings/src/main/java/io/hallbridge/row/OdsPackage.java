package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Map;

/** Tells an OpenDocument spreadsheet from the other things that are kept in a ZIP, and a locked one from an open one. */
final class OdsPackage {
    static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SPREADSHEET = "vnd.oasis.opendocument.spreadsheet";

    /** A manifest names every picture; no true one is longer. */
    private static final int LONGEST_MANIFEST = 4 << 20;

    private OdsPackage() {}

    /** Whether the package is a spreadsheet that can be read; a locked one or another document is refused. */
    static boolean isSpreadsheet(ZipParts parts, SourceFile file) throws Unreadable {
        String mime = parts.start("mimetype");
        String manifest = parts.start(MANIFEST, LONGEST_MANIFEST);
        if (!mime.contains(SPREADSHEET) && !(mime.isEmpty() && manifest.contains(SPREADSHEET))) {
            if (mime.contains("opendocument")) {
                throw file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", "OpenDocument"));
            }
            return false;
        }
        if (manifest.contains("encryption-data") || parts.has("encrypted-package")) {
            throw file.refuse(RowRules.FILE_ENCRYPTED);
        }
        if (!parts.has(CONTENT)) {
            throw file.damaged(CONTENT);
        }
        return true;
    }
}
