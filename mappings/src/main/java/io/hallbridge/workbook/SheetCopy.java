package io.hallbridge.workbook;

import io.hallbridge.finding.Severity;
import io.hallbridge.row.Letters;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies a sheet character by character and puts in what we add: the result column, the colours of marked cells (as
 * conditional formats, which leave the cells' own formats alone and can be taken out again), the way to the comments.
 * What an earlier copy of ours added is left out.
 */
final class SheetCopy {
    /** By this our conditional formats are known again after any spreadsheet program has saved them. */
    static final String OWN_FORMULA = "N(\"hallbridge\")=0";

    private static final int FIRST_PRIORITY = 1_000;
    private static final int RESULT_WIDTH = 60;

    /** What follows the conditional formats in a sheet, in the order of the standard. */
    private static final List<String> AFTER_FORMATS = List.of(
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "AlternateContent",
            "extLst");

    private static final List<String> AFTER_DRAWING =
            AFTER_FORMATS.subList(AFTER_FORMATS.indexOf("legacyDrawing") + 1, AFTER_FORMATS.size());

    private final TagReader in;
    private final Writer out;
    private final @Nullable SheetMarks marks;
    private final @Nullable ResultColumn results;
    private final Styles styles;
    private final String drawing;
    private String prefix = "";
    private int row;
    private int column = -1;
    private boolean resultDue;
    private boolean formatsDue;
    private boolean drawingDue;
    private boolean columnsDue;

    /**
     * A copy of one sheet.
     *
     * @param marks what is to be marked; null for a sheet that is only no longer the selected one
     * @param results the column of results; null where there is none
     * @param drawing the tag that leads to the comments; empty where there is one already, or no comments
     */
    SheetCopy(
            Reader in,
            Writer out,
            @Nullable SheetMarks marks,
            @Nullable ResultColumn results,
            Styles styles,
            String drawing) {
        this.in = new TagReader(in);
        this.out = out;
        this.marks = marks;
        this.results = results;
        this.styles = styles;
        this.drawing = drawing;
        this.formatsDue = marks != null;
        this.drawingDue = !drawing.isEmpty();
        this.columnsDue = results != null;
    }

    void copy() throws IOException {
        int depth = 0;
        while (in.next()) {
            if (in.isEnd()) {
                end(depth);
                depth--;
            } else if (in.isStart()) {
                depth += start(depth);
            } else {
                out.append(in.piece());
            }
        }
    }

    /** Copies a start tag with what has to come before it; 1 where its element stays open. */
    private int start(int depth) throws IOException {
        String name = in.name();
        if (depth == 0) {
            prefix = in.prefix();
        } else if (depth == 1) {
            before(name);
            if (name.equals("cols") && columnsDue && !in.isClosed()) {
                columns();
                return 0;
            }
            if (name.equals("conditionalFormatting") && !in.isClosed()) {
                out.append(unlessOwn());
                return 0;
            }
        } else if (depth == 2 && name.equals("sheetView")) {
            out.append(in.without("tabSelected"));
            return in.isClosed() ? 0 : 1;
        } else if (depth == 2 && name.equals("row") && results != null) {
            return row(results);
        } else if (depth == 3 && name.equals("c") && results != null) {
            return cell(results);
        }
        out.append(in.piece());
        return in.isClosed() ? 0 : 1;
    }

    private void before(String name) throws IOException {
        if (columnsDue && name.equals("sheetData")) {
            out.append("<" + prefix + "cols>").append(column(results())).append("</" + prefix + "cols>");
            columnsDue = false;
        }
        if (formatsDue && AFTER_FORMATS.contains(name)) {
            formats();
        }
        if (drawingDue && AFTER_DRAWING.contains(name)) {
            drawing();
        }
    }

    private void end(int depth) throws IOException {
        if (depth == 1) {
            if (formatsDue) {
                formats();
            }
            if (drawingDue) {
                drawing();
            }
        } else if (depth == 3 && in.name().equals("row") && results != null) {
            result(results, Integer.MAX_VALUE);
        }
        out.append(in.piece());
    }

    private void drawing() throws IOException {
        out.append(drawing.replace("<", "<" + prefix));
        drawingDue = false;
    }

    private ResultColumn results() {
        return java.util.Objects.requireNonNull(results);
    }

    private int row(ResultColumn wanted) throws IOException {
        String number = in.attribute("r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        column = -1;
        resultDue = wanted.has(row);
        boolean closed = in.isClosed();
        if (!resultDue) {
            out.append(in.piece());
            return closed ? 0 : 1;
        }
        String tag = in.without("spans");
        if (!closed) {
            out.append(tag);
            return 1;
        }
        out.append(tag, 0, tag.lastIndexOf('/')).append(">");
        result(wanted, Integer.MAX_VALUE);
        out.append("</" + prefix + "row>");
        return 0;
    }

    private int cell(ResultColumn wanted) throws IOException {
        String name = in.attribute("r");
        column = name.isEmpty() ? column + 1 : Letters.column(name);
        if (column == wanted.column()) {
            skip();
            return 0;
        }
        result(wanted, column);
        out.append(in.piece());
        return in.isClosed() ? 0 : 1;
    }

    /** Puts the row's result where it belongs, before the first cell to the right of it. */
    private void result(ResultColumn wanted, int next) throws IOException {
        if (resultDue && next > wanted.column()) {
            out.append(wanted.cell(prefix, row));
            resultDue = false;
        }
    }

    /** Reads over an element whose start was just read, and gives it as it stands. */
    private String skip() throws IOException {
        StringBuilder whole = new StringBuilder(in.piece());
        int depth = in.isClosed() ? 0 : 1;
        while (depth > 0 && in.next()) {
            whole.append(in.piece());
            depth += in.isEnd() ? -1 : in.isStart() && !in.isClosed() ? 1 : 0;
        }
        return whole.toString();
    }

    private String unlessOwn() throws IOException {
        String whole = skip();
        return whole.replace("&quot;", "\"").contains(OWN_FORMULA) ? "" : whole;
    }

    /** The widths of columns, with ours among them: what covers our column is cut in two. */
    private void columns() throws IOException {
        columnsDue = false;
        int ours = results().column() + 1;
        out.append(in.piece());
        boolean placed = false;
        int depth = 1;
        while (depth > 0 && in.next()) {
            if (in.isStart() && in.name().equals("col")) {
                int min = Integer.parseInt(in.attribute("min"));
                int max = Integer.parseInt(in.attribute("max"));
                if (!placed && min > ours) {
                    out.append(column(results()));
                    placed = true;
                }
                placed |= covering(min, max, ours);
                depth += in.isClosed() ? 0 : 1;
                continue;
            }
            if (in.isEnd() && --depth == 0 && !placed) {
                out.append(column(results()));
            }
            out.append(in.piece());
        }
    }

    private boolean covering(int min, int max, int ours) throws IOException {
        if (max < ours || min > ours) {
            out.append(in.piece());
            return false;
        }
        String rest = in.without("min");
        if (min < ours) {
            out.append(limited(rest, min, ours - 1));
        }
        out.append(column(results()));
        if (max > ours) {
            out.append(limited(rest, ours + 1, max));
        }
        return true;
    }

    private String limited(String tag, int min, int max) {
        String bare = tag.replaceFirst("\\smax\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
        return bare.replaceFirst("col", "col min=\"" + min + "\" max=\"" + max + "\"");
    }

    private String column(ResultColumn wanted) {
        int place = wanted.column() + 1;
        return "<" + prefix + "col min=\"" + place + "\" max=\"" + place + "\" width=\"" + RESULT_WIDTH
                + "\" customWidth=\"1\"/>";
    }

    private void formats() throws IOException {
        formatsDue = false;
        if (marks == null) {
            return;
        }
        CellRanges ranges = new CellRanges(marks);
        List<String> written = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (List<String> together : ranges.of(severity)) {
                written.add(format(together, severity, FIRST_PRIORITY + written.size()));
            }
        }
        for (String format : written) {
            out.append(format);
        }
    }

    private String format(List<String> cells, Severity severity, int priority) {
        return "<" + prefix + "conditionalFormatting sqref=\"" + String.join(" ", cells) + "\"><" + prefix
                + "cfRule type=\"expression\" dxfId=\"" + styles.mark(severity) + "\" priority=\"" + priority + "\"><"
                + prefix + "formula>" + Xml.escaped(OWN_FORMULA) + "</" + prefix + "formula></" + prefix + "cfRule></"
                + prefix + "conditionalFormatting>";
    }
}
