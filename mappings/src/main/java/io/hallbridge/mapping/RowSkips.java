package io.hallbridge.mapping;

import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells rows that are no documents by what stands in them. A row is skipped on clear evidence only: never one that has a
 * key or everything mandatory, unless its very words say what it is.
 */
final class RowSkips {
    private final List<Row> header;
    private final List<String[]> headerTitles;
    private final int[] mapped;
    private final int[] key;
    private final int[] mandatory;
    private final List<String> titles = new ArrayList<>();
    private boolean below;
    private boolean justBelow;

    /**
     * @param mapped the columns that the mapping reads
     * @param key the columns of the key fields
     * @param mandatory the columns of everything mandatory
     */
    RowSkips(Opened opened, int[] mapped, int[] key, int[] mandatory) {
        this.header = opened.header();
        this.headerTitles = header.stream().map(RowSkips::titles).toList();
        this.mapped = mapped;
        this.key = key;
        this.mandatory = mandatory;
        this.below = header.isEmpty();
    }

    /** Why the row is skipped; empty for a document. Rows come in order, from the first of the table. */
    Optional<SkipReason> reason(Row row) {
        if (!below) {
            return Optional.of(aboveOrHeader(row));
        }
        Optional<SkipReason> reason = belowHeader(row);
        justBelow = justBelow && reason.isPresent();
        return reason;
    }

    private SkipReason aboveOrHeader(Row row) {
        if (row.number() < header.get(0).number()) {
            int first = firstFilled(row);
            if (first < 0) {
                return SkipReason.BLANK;
            }
            titles.add(Clean.line(row.cell(first).text()));
            return SkipReason.TITLE;
        }
        below = row.number() >= header.get(header.size() - 1).number();
        justBelow = below;
        return SkipReason.HEADER;
    }

    private Optional<SkipReason> belowHeader(Row row) {
        int first = firstFilled(row);
        if (first < 0) {
            return Optional.of(SkipReason.BLANK);
        }
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String words = Clean.line(row.cell(first).text());
        Optional<SkipReason> said =
                row.cell(first).kind() == CellKind.TEXT ? SkipWords.reason(words) : Optional.empty();
        if (said.isPresent() && mostlyEmpty(row, first)) {
            return said;
        }
        if (isTitle(row, first, words)) {
            return Optional.of(SkipReason.TITLE);
        }
        if (!anyFilled(row, mapped)) {
            return Optional.of(justBelow ? SkipReason.HEADER : SkipReason.BLANK);
        }
        boolean header = repeatsHeader(row, first) || justBelow && numbersColumns(row);
        return header ? Optional.of(SkipReason.HEADER) : Optional.empty();
    }

    /** Whether so little stands beside the telling words that the row cannot be a document. */
    private boolean mostlyEmpty(Row row, int telling) {
        int others = 0;
        for (int column : mapped) {
            others += column != telling && isOwnText(row.cell(column)) ? 1 : 0;
        }
        return others <= mapped.length / 3 && !complete(row, key, telling) && !complete(row, mandatory, telling);
    }

    /** Whether a cell says something that neither total, note nor signature would say. */
    private static boolean isOwnText(Cell cell) {
        if (!isFilled(cell) || cell.kind() != CellKind.TEXT) {
            return false;
        }
        return !saysNoItem(Clean.line(cell.text()));
    }

    /** Signatures stand side by side, so that one of them may be in the key's column. */
    private static boolean saysNoItem(String words) {
        return SkipWords.isCount(words) || SkipWords.reason(words).isPresent();
    }

    private static boolean complete(Row row, int[] columns, int telling) {
        for (int column : columns) {
            Cell cell = row.cell(column);
            if (column == telling || !isFilled(cell) || saysNoItem(Clean.line(cell.text()))) {
                return false;
            }
        }
        return columns.length > 0;
    }

    /** A chapter's title or the sheet's title again: words in one cell only, numbered as chapters are or seen above. */
    private boolean isTitle(Row row, int first, String words) {
        return nextFilled(row, first + 1) < 0
                && !complete(row, key, -1)
                && (titles.contains(words) || first == 0 && SkipWords.isChapter(words));
    }

    private boolean repeatsHeader(Row row, int first) {
        if (nextFilled(row, first + 1) < 0) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            if (same(row, header.get(i), headerTitles.get(i), first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Row row, Row line, String[] titles, int first) {
        for (int column = first; column >= 0; column = nextFilled(row, column + 1)) {
            if (!alike(row, line, titles, column)) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(Row row, Row line, String[] titles, int column) {
        String one = row.cell(column).text();
        String title = column < titles.length ? titles[column] : "";
        return one.equals(line.cell(column).text())
                || one.length() < 100
                        && !differAtOnce(one, title)
                        && Titles.plain(one).equals(title);
    }

    /** Whether two texts begin with different characters, the first with one that making it plain leaves as it is. */
    private static boolean differAtOnce(String text, String plain) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean stays = first >= '0' && first <= '9' || first >= 'a' && first <= 'z' || first >= '一' && first <= '龥';
        return stays && (plain.isEmpty() || plain.charAt(0) != first);
    }

    private static String[] titles(Row line) {
        return line.cells().stream().map(cell -> Titles.plain(cell.text())).toArray(String[]::new);
    }

    /** The row of column numbers that some forms have below the header: 1 2 3 4. */
    private static boolean numbersColumns(Row row) {
        int expected = 1;
        for (Cell cell : row.cells()) {
            if (isFilled(cell) && !Clean.code(cell.text()).equals(String.valueOf(expected++))) {
                return false;
            }
        }
        return expected > 3;
    }

    private static int firstFilled(Row row) {
        return nextFilled(row, 0);
    }

    private static int nextFilled(Row row, int from) {
        for (int column = from; column < row.cells().size(); column++) {
            if (isFilled(row.cell(column))) {
                return column;
            }
        }
        return -1;
    }

    private static boolean anyFilled(Row row, int[] columns) {
        for (int column : columns) {
            if (isFilled(row.cell(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilled(Cell cell) {
        return !cell.isEmpty() && !Clean.isBlank(cell.text());
    }
}
