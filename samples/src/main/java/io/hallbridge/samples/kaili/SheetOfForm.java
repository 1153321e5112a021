package io.hallbridge.samples.kaili;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes a form as a sheet: what stands above, header, rows, what stands below. */
final class SheetOfForm {
    /** Wider sheets are looked at, not printed. */
    private static final int PRINTED = 30;

    private final Sheet sheet;
    private final Looks looks;
    private final Form form;
    private final String file;
    private final Written written;
    private int next;

    SheetOfForm(Sheet sheet, Looks looks, Form form, String file, Written written) {
        this.sheet = sheet;
        this.looks = looks;
        this.form = form;
        this.file = file;
        this.written = written;
    }

    void write(Style style, Bureau bureau, String title, List<Rows.Line> lines, String dataset) {
        if (style.titled()) {
            above(bureau, title);
        }
        header(style.grouped());
        int first = next;
        lines.forEach(this::line);
        mergeDown(first, lines);
        if (style.titled()) {
            below(lines.size());
        }
        written.rows(dataset, sheet.getPhysicalNumberOfRows());
    }

    /** A sheet of children: header and rows only. */
    void writePlain(List<Rows.Line> lines) {
        header(false);
        int first = next;
        lines.forEach(this::line);
        mergeDown(first, lines);
    }

    private void above(Bureau bureau, String title) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(32);
        cell(row, 0, title, looks.title());
        sheet.addMergedRegion(
                new CellRangeAddress(0, 0, 0, Math.min(form.columns().size(), 12) - 1));
        Row line = sheet.createRow(next++);
        cell(line, 0, "填表单位（盖章）：" + bureau.name(), looks.line());
        cell(line, Math.min(form.columns().size(), 12) - 3, "填表时间：2026年11月20日", looks.line());
    }

    private void header(boolean grouped) {
        if (grouped) {
            groups(sheet.createRow(next++));
        }
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(30);
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i);
            boolean above = grouped && column.group().isEmpty();
            cell(row, i, above ? null : column.title(), looks.head());
            sheet.setColumnWidth(i, Math.min(60, column.width()) * 256 + 200);
        }
        sheet.createFreezePane(form.columns().size() > 8 ? 3 : 0, next);
        if (form.columns().size() <= PRINTED) {
            onPaper();
        }
    }

    /** A3 across, one page wide, the header on every page. */
    private void onPaper() {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    private void groups(Row row) {
        List<Column> columns = form.columns();
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            String group = columns.get(i).group();
            boolean begins = i == 0
                    || group.isEmpty()
                    || !group.equals(columns.get(i - 1).group());
            from = begins ? i : from;
            cell(row, i, begins ? group.isEmpty() ? columns.get(i).title() : group : null, looks.head());
            boolean ends =
                    i + 1 == columns.size() || !group.equals(columns.get(i + 1).group());
            if (group.isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum() + 1, i, i));
            } else if (ends && i > from) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, i));
            }
        }
    }

    private void line(Rows.Line line) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height(line));
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i);
            cell(row, i, line.values().get(i), column.width() <= 14 ? looks.middle() : looks.text());
            String a1 = new CellReference(row.getRowNum(), i).formatAsString(false);
            String field = (line.again() ? "again/" : "") + line.prefix() + column.field();
            written.put(line.entry(), field, new Place(file, sheet.getSheetName(), a1, null, null));
        }
    }

    /** High enough for the cell with most lines; a Chinese character is two wide. */
    private float height(Rows.Line line) {
        int most = 1;
        for (int i = 0; i < form.columns().size(); i++) {
            Column column = form.columns().get(i);
            if (!column.merged() && line.values().get(i) instanceof String text) {
                most = Math.max(most, lines(text, Math.min(60, column.width())));
            }
        }
        return Math.min(400, 8 + 13.5f * most);
    }

    private static int lines(String text, int width) {
        int lines = 0;
        for (String one : text.split("\n|<br/?>", -1)) {
            int wide = one.chars().map(c -> c > 0xFF ? 2 : 1).sum();
            lines += Math.max(1, (wide + width - 1) / width);
        }
        return lines;
    }

    private void mergeDown(int first, List<Rows.Line> lines) {
        for (int column = 0; column < form.columns().size(); column++) {
            if (form.columns().get(column).merged()) {
                mergeDown(first, column, lines);
            }
        }
    }

    private void mergeDown(int first, int column, List<Rows.Line> lines) {
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            boolean same = i < lines.size() && Objects.equals(value(lines, i, column), value(lines, from, column));
            if (!same) {
                if (i - from > 1) {
                    blank(first + from + 1, first + i - 1, column);
                    sheet.addMergedRegion(new CellRangeAddress(first + from, first + i - 1, column, column));
                }
                from = i;
            }
        }
    }

    private static @Nullable Object value(List<Rows.Line> lines, int row, int column) {
        return lines.get(row).values().get(column);
    }

    private void blank(int from, int to, int column) {
        for (int row = from; row <= to; row++) {
            sheet.getRow(row).getCell(column).setBlank();
        }
    }

    private void below(int count) {
        Row total = sheet.createRow(next++);
        cell(total, 0, "合计", looks.head());
        cell(total, 1, count + "项", looks.head());
        Row note = sheet.createRow(next++);
        cell(note, 0, "注：1.本表由各单位填报，一式两份；2.没有的内容填“无”。", looks.line());
        Row names = sheet.createRow(next++);
        cell(names, 0, "填表人：", looks.line());
        cell(names, 4, "审核人：", looks.line());
    }

    private static void cell(Row row, int column, @Nullable Object value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof String text && text.startsWith("#") && text.endsWith("!")) {
            cell.setCellErrorValue(
                    org.apache.poi.ss.usermodel.FormulaError.forString(text).getCode());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
