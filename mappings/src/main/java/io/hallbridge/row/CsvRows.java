package io.hallbridge.row;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text (RFC 4180), numbered as a spreadsheet numbers them: a line feed inside quotes starts no row, a
 * blank line is a row. Written by hand because the libraries take an unclosed quote for a long last cell, and so swallow
 * every row below it; here it is refused with the line it stands in.
 */
final class CsvRows implements Rows {
    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final SourceFile file;
    private final CellLine cells;
    private final StringBuilder field = new StringBuilder();
    private int number;
    private long line = 1;
    private int current;
    private boolean started;

    CsvRows(Reader text, char delimiter, SourceFile file) {
        this.text = text;
        this.delimiter = delimiter;
        this.file = file;
        this.cells = new CellLine(file.origin());
    }

    @Override
    public @Nullable Row next() throws Unreadable {
        try {
            start();
            return current == END ? null : row();
        } catch (IOException e) {
            throw file.refuse(
                    RowRules.FILE_NOT_READABLE, Map.of("reason", e.getClass().getSimpleName()), e);
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the line behind that only names the delimiter ({@code sep=;}); a spreadsheet does not count it either. */
    void skipLine() throws IOException {
        start();
        while (!atLineEnd()) {
            advance();
        }
        endLine();
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            advance();
        }
    }

    private Row row() throws Unreadable, IOException {
        number++;
        int column = 0;
        while (true) {
            if (column >= Letters.MOST_COLUMNS) {
                throw refuse(RowRules.BEYOND_THE_SHEET, Letters.of(column) + number);
            }
            cells.put(column, current == '"' ? quoted(column) : plain(column));
            if (current != delimiter) {
                break;
            }
            advance();
            column++;
        }
        endLine();
        return cells.toRow(number, false);
    }

    private Cell plain(int column) throws Unreadable, IOException {
        field.setLength(0);
        while (current != delimiter && !atLineEnd()) {
            append();
            if (field.length() > XmlCursor.LONGEST_TEXT) {
                throw refuse(RowRules.CELL_TOO_LONG, Letters.of(column) + number);
            }
        }
        return Cell.text(field.toString());
    }

    private Cell quoted(int column) throws Unreadable, IOException {
        long opened = line;
        field.setLength(0);
        advance();
        while (!closes()) {
            if (current == END || field.length() > XmlCursor.LONGEST_TEXT) {
                throw refuse(RowRules.QUOTE_NOT_CLOSED, opened, Letters.of(column) + number);
            }
            line += current == '\n' ? 1 : 0;
            append();
        }
        if (current != delimiter && !atLineEnd()) {
            throw refuse(RowRules.TEXT_AFTER_QUOTE, opened, Letters.of(column) + number);
        }
        return Cell.text(field.toString());
    }

    /** Whether the current sign closes the quote, and passes it; of two quotes in a row the first is passed. */
    private boolean closes() throws IOException {
        if (current != '"') {
            return false;
        }
        advance();
        return current != '"';
    }

    private boolean atLineEnd() {
        return current == '\n' || current == '\r' || current == END;
    }

    private void endLine() throws IOException {
        if (current == '\r') {
            advance();
            if (current != '\n') {
                line++;
                return;
            }
        }
        if (current == '\n') {
            line++;
            advance();
        }
    }

    private void append() throws IOException {
        field.append((char) current);
        advance();
    }

    private void advance() throws IOException {
        current = text.read();
    }

    private Unreadable refuse(Rule rule, String cell) {
        return refuse(rule, line, cell);
    }

    private Unreadable refuse(Rule rule, long at, String cell) {
        return file.refuse(
                rule,
                Map.of("line", String.valueOf(at), "cell", cell, "limit", String.valueOf(XmlCursor.LONGEST_TEXT)));
    }
}
