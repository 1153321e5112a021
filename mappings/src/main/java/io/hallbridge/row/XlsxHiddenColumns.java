package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hidden columns of an .xlsx sheet, which stand before its rows. */
final class XlsxHiddenColumns {
    private XlsxHiddenColumns() {}

    static List<Columns> read(ZipParts parts, String part, SourceFile file) throws Unreadable {
        List<Columns> hidden = new ArrayList<>();
        try (XmlCursor xml = parts.xml(part, file)) {
            while (xml.next() && !xml.isStart("sheetData") && hidden.size() < Letters.MOST_COLUMNS) {
                if (xml.isStart("col") && xml.flag("hidden")) {
                    add(hidden, column(xml.attribute("min")), column(xml.attribute("max")));
                }
            }
        }
        return hidden;
    }

    private static void add(List<Columns> hidden, int first, int last) {
        if (first >= 0 && first <= last) {
            hidden.add(new Columns(first, Math.min(last, Letters.MOST_COLUMNS - 1)));
        }
    }

    private static int column(@Nullable String number) {
        return number == null ? -1 : Numbers.index(number) - 1;
    }
}
