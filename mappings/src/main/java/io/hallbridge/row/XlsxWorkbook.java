package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An opened .xlsx or .xlsm: its sheets, and the styles and texts they share, read when the first row is asked for. */
final class XlsxWorkbook implements Tables {
    /** Far more than a person can page through. */
    static final int MOST_SHEETS = 1_024;

    private final SourceFile file;
    private final ZipParts parts;
    private final XlsxRelations relations;
    private final List<Table> sheets = new ArrayList<>();
    private boolean from1904;
    private @Nullable XlsxStyles styles;
    private @Nullable SharedStrings strings;

    private XlsxWorkbook(SourceFile file, ZipParts parts, XlsxRelations relations) {
        this.file = file;
        this.parts = parts;
        this.relations = relations;
    }

    /** Takes the parts over and closes them in the end. */
    static XlsxWorkbook open(SourceFile file, ZipParts parts, String workbookPart) throws Unreadable {
        XlsxWorkbook workbook = new XlsxWorkbook(file, parts, XlsxRelations.of(parts, workbookPart, file));
        try (XmlCursor xml = parts.xml(workbookPart, file)) {
            while (xml.next()) {
                if (xml.depth() == 1 && xml.isStart() && !xml.name().equals("workbook")) {
                    throw file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", "OOXML"));
                }
                if (xml.isStart("workbookPr")) {
                    workbook.from1904 = xml.flag("date1904");
                } else if (xml.isStart("sheet") && xml.depth() == 3) {
                    workbook.addSheet(xml);
                }
            }
        }
        workbook.refuseSharedParts(workbookPart);
        return workbook;
    }

    @Override
    public List<Table> all() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        if (strings != null) {
            strings.close();
        }
        parts.close();
    }

    ZipParts parts() {
        return parts;
    }

    SerialDates dates() {
        return new SerialDates(from1904);
    }

    XlsxStyles styles() throws Unreadable {
        if (styles == null) {
            Optional<String> part = relations.ofType("/styles");
            styles = part.isEmpty() ? XlsxStyles.NONE : readStyles(part.get());
        }
        return styles;
    }

    SharedStrings strings() throws Unreadable {
        if (strings == null) {
            Optional<String> part = relations.ofType("/sharedStrings");
            strings = part.isEmpty() ? new SharedStrings() : readStrings(part.get());
        }
        return strings;
    }

    private XlsxStyles readStyles(String part) throws Unreadable {
        try (XmlCursor xml = parts.xml(part, file)) {
            return XlsxStyles.read(xml);
        }
    }

    private SharedStrings readStrings(String part) throws Unreadable {
        try (XmlCursor xml = parts.xml(part, file)) {
            return SharedStrings.read(xml, file);
        }
    }

    /** Charts and macro sheets stand among the sheets but hold no cells. */
    private void addSheet(XmlCursor xml) throws Unreadable {
        String name = xml.attribute("name");
        String id = xml.attribute("id");
        String state = xml.attribute("state");
        XlsxRelations.Target target = id == null ? null : relations.target(id);
        if (name == null || target == null) {
            throw file.damaged("xl/workbook.xml");
        }
        if (target.type().endsWith("/worksheet")) {
            sheets.add(new XlsxSheet(this, file.inTable(name), name, visibility(state), target.part()));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw file.refuse(RowRules.TOO_MANY_SHEETS, Map.of("limit", String.valueOf(MOST_SHEETS)));
        }
    }

    private static Visibility visibility(@Nullable String state) {
        if (state == null || state.equals("visible")) {
            return Visibility.SHOWN;
        }
        return state.equals("veryHidden") ? Visibility.VERY_HIDDEN : Visibility.HIDDEN;
    }

    /** A thousand sheets that are all one would be read a thousand times. */
    private void refuseSharedParts(String workbookPart) throws Unreadable {
        Set<String> taken = new HashSet<>();
        for (Table sheet : sheets) {
            if (!taken.add(((XlsxSheet) sheet).part())) {
                throw file.damaged(workbookPart + ": " + sheet.name());
            }
        }
    }
}
