package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merged ranges of an .xlsx sheet, which stand behind its rows. */
final class XlsxMerges {
    /** One merged range for each row of the largest sheet. */
    private static final int MOST = Letters.MOST_ROWS;

    private XlsxMerges() {}

    static List<Merge> read(ZipParts parts, String part, SourceFile file) throws Unreadable {
        List<Merge> merges = new ArrayList<>();
        try (XmlCursor xml = parts.xml(part, file)) {
            while (xml.next()) {
                if (xml.isStart("mergeCell")) {
                    merges.add(merge(xml.attribute("ref"), part, file));
                }
                if (merges.size() > MOST) {
                    throw file.damaged(part + " mergeCells");
                }
            }
        }
        return merges;
    }

    private static Merge merge(@Nullable String range, String part, SourceFile file) throws Unreadable {
        String[] ends = range == null ? new String[0] : range.replace("$", "").split(":", -1);
        if (ends.length == 0 || ends.length > 2) {
            throw file.damaged(part + " mergeCell");
        }
        String last = ends[ends.length - 1];
        Merge merge = new Merge(Letters.row(ends[0]), Letters.column(ends[0]), Letters.row(last), Letters.column(last));
        if (merge.firstRow() < 1 || merge.firstColumn() < 0 || merge.lastRow() < 1 || merge.lastColumn() < 0) {
            throw file.damaged(part + " mergeCell " + range);
        }
        return merge;
    }
}
