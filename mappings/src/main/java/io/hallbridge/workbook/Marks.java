package io.hallbridge.workbook;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.row.Letters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in one file, for its annotated copy. Counts are exact whatever their number; places beyond {@link
 * #MOST} are counted and no longer kept.
 */
public final class Marks implements Findings {
    /** The most places that are kept: more faults than a department repairs by hand. */
    public static final int MOST = 200_000;

    /** How many places of a cause the summary names. */
    private static final int FIRST = 10;

    private final Language language;
    private final Map<String, SheetMarks> sheets = new LinkedHashMap<>();
    private final FindingLog causes = new FindingLog(FIRST);
    private final List<ReadTable> tables = new ArrayList<>();
    private long documents;
    private long faulty;
    private long kept;
    private boolean overflowed;

    public Marks(Language language) {
        this.language = language;
    }

    /** A table that was read, for the summary. */
    record ReadTable(String name, long read, long documents, long skipped) {}

    /** A table that was read to its end, and the rows of its header. */
    public void table(String name, List<Integer> header, long read, long itsDocuments, long skipped) {
        sheet(name).header(header);
        tables.add(new ReadTable(name, read, itsDocuments, skipped));
    }

    /** A document that was read; its findings come besides. */
    public void document(Mapped checked) {
        documents++;
        Origin row = checked.document().places().row();
        if (row.row() > 0) {
            sheet(row.table()).document(row.row());
            checked.findings().stream()
                    .filter(finding -> elsewhere(finding.origin(), row))
                    .forEach(finding -> keep(sheet(row.table()), row.row(), -1, pointer(finding)));
        }
    }

    /** One of the documents has an error. */
    public void oneFaulty() {
        faulty++;
    }

    private static boolean elsewhere(Origin origin, Origin row) {
        return !Objects.equals(origin.table(), row.table()) || origin.row() != row.row();
    }

    @Override
    public void add(Finding finding) {
        Origin origin = finding.origin();
        causes.add(finding);
        if (origin.row() > 0) {
            int column = origin.column() == null ? -1 : Letters.column(origin.column());
            keep(sheet(origin.table()), origin.row(), column, mark(finding));
        }
    }

    private void keep(SheetMarks sheet, int row, int column, Mark mark) {
        if (kept == MOST) {
            overflowed = true;
            return;
        }
        kept++;
        sheet.cell(row, column, mark);
    }

    /** What is wrong with a document in a row of another sheet: where, and nothing quoted. */
    private Mark pointer(Finding finding) {
        String title = finding.rule().title().in(language);
        Origin origin = finding.origin();
        String place = origin.table() + " " + origin.place();
        return new Mark(finding.severity(), title, say("见“" + place + "”：" + title, "see " + place + ": " + title));
    }

    private Mark mark(Finding finding) {
        return new Mark(
                finding.severity(),
                finding.rule().title().in(language),
                finding.sentence().in(language));
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

    /** What was found, and the first findings of each cause. */
    List<FindingLog.Grouped> causes() {
        return causes.causes();
    }

    List<ReadTable> tables() {
        return tables;
    }

    Language language() {
        return language;
    }

    /** The words in the language of the marks. */
    String say(String zh, String en) {
        return new Text(zh, en).in(language);
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
        return causes.total() == 0;
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return causes.count(severity);
    }
}
