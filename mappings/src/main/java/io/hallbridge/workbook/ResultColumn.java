package io.hallbridge.workbook;

import io.hallbridge.finding.Severity;
import io.hallbridge.row.Letters;
import io.hallbridge.row.OwnAdditions;
import java.util.List;

/** The column behind all others that says of each row whether it can be sent and, if not, why. */
final class ResultColumn {
    private static final int LONGEST = 1_000;

    private final SheetMarks sheet;
    private final Marks marks;
    private final Styles styles;
    private final int column;

    /** A column at a place from 0. */
    ResultColumn(SheetMarks sheet, Marks marks, Styles styles, int column) {
        this.sheet = sheet;
        this.marks = marks;
        this.styles = styles;
        this.column = column;
    }

    int column() {
        return column;
    }

    boolean has(int row) {
        return row == sheet.header() || row > sheet.header() && sheet.hasResult(row);
    }

    /** The cell of a row as XML. */
    String cell(String prefix, int row) {
        if (row == sheet.header()) {
            String title = OwnAdditions.COLUMN.in(marks.language());
            return InlineCell.of(prefix, Letters.cell(row, column), styles.of(Styles.Look.HEAD), title);
        }
        List<Mark> all = sheet.of(row);
        boolean faulty = SheetMarks.worst(all) == Severity.ERROR && !all.isEmpty();
        Styles.Look look = faulty ? Styles.Look.FAULTY : all.isEmpty() ? Styles.Look.FINE : Styles.Look.TEXT;
        return InlineCell.of(prefix, Letters.cell(row, column), styles.of(look), words(row, all, faulty));
    }

    private String words(int row, List<Mark> all, boolean faulty) {
        StringBuilder words = new StringBuilder();
        if (faulty) {
            words.append(marks.say("不能上报：", "cannot be sent: "));
        } else if (sheet.isDocument(row)) {
            words.append(
                    all.isEmpty()
                            ? marks.say("可以上报", "can be sent")
                            : marks.say("可以上报，请留意：", "can be sent, but look: "));
        }
        for (int i = 0; i < all.size(); i++) {
            if (words.length() > LONGEST) {
                return words.append(marks.say("……共 " + all.size() + " 处", "… " + all.size() + " in all"))
                        .toString();
            }
            words.append(i == 0 ? "" : "\n")
                    .append(all.size() == 1 ? "" : (i + 1) + ". ")
                    .append(all.get(i).sentence(marks.language()));
        }
        return words.toString();
    }
}
