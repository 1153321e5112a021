package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook by style number. */
final class XlsxStyles {
    static final XlsxStyles NONE = new XlsxStyles(List.of());

    private final List<NumberFormat> formats;

    private XlsxStyles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    }

    static XlsxStyles read(XmlCursor xml) throws Unreadable {
        Map<Integer, NumberFormat> own = new HashMap<>();
        List<Integer> used = new ArrayList<>();
        while (xml.next()) {
            if (xml.isStart("numFmt") && xml.depth() == 3) {
                String code = xml.attribute("formatCode");
                own.put(number(xml, "numFmtId"), NumberFormat.of(code == null ? "" : code));
            } else if (xml.isStart("cellXfs")) {
                readUsed(xml, used);
            }
        }
        return new XlsxStyles(used.stream().map(id -> format(id, own)).toList());
    }

    private static void readUsed(XmlCursor xml, List<Integer> used) throws Unreadable {
        while (xml.next() && !xml.isEnd("cellXfs")) {
            if (xml.isStart("xf")) {
                used.add(number(xml, "numFmtId"));
            }
        }
    }

    private static NumberFormat format(int id, Map<Integer, NumberFormat> own) {
        NumberFormat named = own.get(id);
        return named == null ? NumberFormat.builtIn(id) : named;
    }

    private static int number(XmlCursor xml, String name) {
        String value = xml.attribute(name);
        return value == null ? 0 : Math.max(0, Numbers.index(value));
    }
}
