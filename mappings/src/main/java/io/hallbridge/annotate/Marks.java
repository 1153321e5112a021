package io.hallbridge.annotate;

import io.hallbridge.finding.Cause;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Mapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in one file, for its annotated copy. Counts are exact whatever their number; places beyond {@link
 * #MOST} are counted and no longer kept.
 */
public final class Marks implements Findings {
    /** The most places that are kept: more faults than a department repairs by hand. */
    public static final int MOST = 200_000;

    private final Language language;
    private final Predicate<Finding> masked;
    private final Map<String, SheetMarks> sheets = new LinkedHashMap<>();
    private final Map<Cause, CauseCount> causes = new LinkedHashMap<>();
    private final List<ReadTable> tables = new ArrayList<>();
    private final Set<String> faultyRows = new HashSet<>();
    private long documents;
    private long faulty;
    private long kept;
    private boolean overflowed;

    /**
     * Marks in a language.
     *
     * @param masked whether what a finding quotes is personal and must not be shown
     */
    public Marks(Language language, Predicate<Finding> masked) {
        this.language = language;
        this.masked = masked;
    }

    /** A table that was read, for the summary. */
    record ReadTable(String name, long read, long documents, long skipped) {}

    /** The findings of one cause: how many, and where the first are. */
    static final class CauseCount {
        private static final int PLACES = 10;

        private final List<Origin> first = new ArrayList<>();
        private String example = "";
        private long count;

        long count() {
            return count;
        }

        List<Origin> first() {
            return first;
        }

        /** The sentence of the first finding. */
        String example() {
            return example;
        }

        private void add(Origin origin, String sentence) {
            if (count++ == 0) {
                example = sentence;
            }
            if (first.size() < PLACES) {
                first.add(origin);
            }
        }
    }

    /** A table that was read to its end, and the rows of its header. */
    public void table(String name, List<Integer> header, long read, long itsDocuments, long skipped) {
        sheet(name).header(header);
        tables.add(new ReadTable(name, read, itsDocuments, skipped));
    }

    /** A document that was read; its findings come besides. */
    public void document(Mapped checked) {
        documents++;
        faulty += checked.faulty() ? 1 : 0;
        Origin row = checked.document().places().row();
        if (row.row() > 0) {
            sheet(row.table()).document(row.row());
            checked.findings().stream()
                    .filter(finding -> elsewhere(finding.origin(), row))
                    .forEach(finding -> keep(sheet(row.table()), row.row(), -1, mark(finding)));
        }
        if (checked.faulty()) {
            faultyRows.add(row.where());
        }
    }

    private static boolean elsewhere(Origin origin, Origin row) {
        return !Objects.equals(origin.table(), row.table()) || origin.row() != row.row();
    }

    @Override
    public void add(Finding finding) {
        Origin origin = finding.origin();
        Mark mark = mark(finding);
        causes.computeIfAbsent(Cause.of(finding), any -> new CauseCount()).add(origin, mark.sentence());
        if (origin.row() == 0) {
            return;
        }
        SheetMarks sheet = sheet(origin.table());
        if (finding.isError()
                && sheet.isDocument(origin.row())
                && faultyRows.add(origin.atRow(origin.row()).where())) {
            faulty++; // told after the document came: two documents with one key, a missing parent
        }
        keep(sheet, origin.row(), origin.column() == null ? -1 : Cells.column(origin.column()), mark);
    }

    private void keep(SheetMarks sheet, int row, int column, Mark mark) {
        if (kept == MOST) {
            overflowed = true;
            return;
        }
        kept++;
        sheet.cell(row, column, mark);
    }

    private Mark mark(Finding finding) {
        String title = finding.rule().title().in(language);
        String sentence = masked.test(finding) ? title : finding.sentence().in(language);
        return new Mark(finding.severity(), title, sentence);
    }

    /** The marks of a sheet; a file that knows no names of tables has one without a name. */
    private SheetMarks sheet(@Nullable String name) {
        return sheets.computeIfAbsent(name == null ? "" : name, any -> new SheetMarks());
    }

    /** Takes over what the sheets are called in the copy. */
    void rename(Map<String, String> names) {
        names.forEach((before, now) -> {
            SheetMarks moved = before.equals(now) ? null : sheets.remove(before);
            if (moved != null) {
                sheets.putIfAbsent(now, moved);
            }
        });
    }

    Map<String, SheetMarks> sheets() {
        return sheets;
    }

    Map<Cause, CauseCount> causes() {
        return causes;
    }

    List<ReadTable> tables() {
        return tables;
    }

    Language language() {
        return language;
    }

    long documents() {
        return documents;
    }

    long faulty() {
        return faulty;
    }

    /** Whether there were more places than are kept. */
    boolean overflowed() {
        return overflowed;
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return causes.isEmpty();
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return causes.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }
}
