package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file whose charset is known to fit from its first byte to its last, and whose delimiter is decided. */
record CsvFile(SourceFile file, Charset charset, int markLength, char delimiter, boolean namesDelimiter)
        implements Tables, Table {
    private static final String CANDIDATES = ",;\t|";
    private static final int LOOKED_AT = 1 << 16;

    static CsvFile open(SourceFile file, ReadOptions options) throws Unreadable {
        CsvCharset charset = CsvCharset.of(file, options.charset());
        CsvFile undecided = new CsvFile(file, charset.charset(), charset.markLength(), ',', false);
        String start = undecided.start();
        boolean names = start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 5 && isLineEnd(start.charAt(5));
        Character named = names ? Character.valueOf(start.charAt(4)) : options.delimiter();
        char delimiter = named == null ? Delimiters.likeliest(start, CANDIDATES) : named;
        return new CsvFile(file, charset.charset(), charset.markLength(), delimiter, names);
    }

    @Override
    public String name() {
        String name = String.valueOf(file.path().getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    @Override
    public boolean haveNames() {
        return false;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.empty();
    }

    @Override
    public List<Merge> merges() {
        return List.of();
    }

    @Override
    public Rows rows() throws Unreadable {
        try {
            Reader text = text();
            CsvRows rows = new CsvRows(text, delimiter, file);
            if (namesDelimiter) {
                rows.skipLine();
            }
            return rows;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<Table> all() {
        return List.of(this);
    }

    @Override
    public void close() {
        // each reading opens and closes the file itself
    }

    private String start() throws Unreadable {
        try (Reader text = text()) {
            char[] start = new char[LOOKED_AT];
            int length = 0;
            for (int got = 0; got >= 0 && length < start.length; length += Math.max(got, 0)) {
                got = text.read(start, length, start.length - length);
            }
            return new String(start, 0, length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Reader text() throws IOException {
        InputStream in = Files.newInputStream(file.path());
        in.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()), LOOKED_AT);
    }

    private Unreadable unreadable(IOException cause) {
        return file.refuse(
                RowRules.FILE_NOT_READABLE, Map.of("reason", cause.getClass().getSimpleName()), cause);
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }
}
