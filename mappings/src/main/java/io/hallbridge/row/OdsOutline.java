package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an .ods holds besides its cells: the sheets' names, what is hidden, what is merged, and the day that counts as 0. */
final class OdsOutline {
    private static final LocalDate USUAL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** The style LibreOffice gives to the copies it keeps of other files' cells. */
    private static final String COPIED_FROM_ELSEWHERE = "ta_extref";

    private final SourceFile file;
    private final Set<String> hidingStyles = new HashSet<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private LocalDate dayZero = USUAL_DAY_ZERO;
    private @Nullable String style;
    private boolean spreadsheet;
    private int tables;

    private OdsOutline(SourceFile file) {
        this.file = file;
    }

    /**
     * A sheet without its cells.
     *
     * @param index its number among all tables of the file, from 0
     */
    record Sheet(int index, String name, boolean hidden, List<Columns> hiddenColumns, List<Merge> merges) {

        Sheet {
            hiddenColumns = List.copyOf(hiddenColumns);
            merges = List.copyOf(merges);
        }
    }

    static OdsOutline read(XmlCursor xml, SourceFile file) throws Unreadable {
        OdsOutline outline = new OdsOutline(file);
        while (xml.next()) {
            if (xml.isStart()) {
                outline.take(xml);
            }
        }
        if (!outline.spreadsheet) {
            throw file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", "OpenDocument"));
        }
        return outline;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    LocalDate dayZero() {
        return dayZero;
    }

    private void take(XmlCursor xml) throws Unreadable {
        switch (xml.name()) {
            case "style" -> style = xml.attribute("name");
            case "table-properties" -> takeStyle(xml.attribute("display"));
            case "null-date" -> takeDayZero(xml.attribute("date-value"));
            case "spreadsheet" -> spreadsheet = true;
            case "table" -> takeTable(xml);
            default -> {}
        }
    }

    private void takeStyle(@Nullable String display) {
        if (style != null && "false".equals(display)) {
            hidingStyles.add(style);
        }
    }

    private void takeDayZero(@Nullable String written) throws Unreadable {
        try {
            dayZero = written == null ? USUAL_DAY_ZERO : LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw file.damaged("null-date " + written, e);
        }
    }

    private void takeTable(XmlCursor xml) throws Unreadable {
        if (!OdsPlace.isSheet(xml)) {
            return;
        }
        int index = tables++;
        if (tables > XlsxWorkbook.MOST_SHEETS) {
            throw file.refuse(RowRules.TOO_MANY_SHEETS, Map.of("limit", String.valueOf(XlsxWorkbook.MOST_SHEETS)));
        }
        String name = xml.attribute("name");
        String look = xml.attribute("style-name");
        OdsFrame frame = OdsFrame.read(xml, file.inTable(String.valueOf(name)));
        if (name == null) {
            throw file.damaged(OdsPackage.CONTENT);
        }
        if (!COPIED_FROM_ELSEWHERE.equals(look)) {
            boolean hidden = look != null && hidingStyles.contains(look);
            sheets.add(new Sheet(index, name, hidden, frame.hiddenColumns(), frame.merges()));
        }
    }
}
