package io.hallbridge.workbook;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.row.Letters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a check found in one file, place by place, for its annotated copy. */
public final class Marks implements Findings {
    private final Sums sums;
    private final Map<String, SheetMarks> sheets = new LinkedHashMap<>();
    private int places;

    public Marks(Language language) {
        this(new Sums(language));
    }

    /** Marks that add to sums which outlive them. */
    Marks(Sums sums) {
        this.sums = sums;
    }

    /** A table that was read to its end, and the rows of its header. */
    public void table(String name, List<Integer> header, long read, long documents, long skipped) {
        sheet(name).header(header);
        sums.table(new Sums.ReadTable(name, read, documents, skipped));
    }

    /** A document that was read; its findings come besides. */
    public void document(Mapped checked) {
        sums.oneDocument();
        Origin row = checked.document().places().row();
        if (row.row() > 0) {
            sheet(row.table()).document(row.row());
            checked.findings().stream()
                    .filter(finding -> elsewhere(finding.origin(), row))
                    .forEach(finding -> keep(row, -1, new Mark(finding, true)));
        }
    }

    /** One of the documents has an error. */
    public void oneFaulty() {
        sums.oneFaulty();
    }

    private static boolean elsewhere(Origin origin, Origin row) {
        return !Objects.equals(origin.table(), row.table()) || origin.row() != row.row();
    }

    @Override
    public void add(Finding finding) {
        Origin origin = finding.origin();
        sums.add(finding);
        if (origin.row() > 0) {
            int column = origin.column() == null ? -1 : Letters.column(origin.column());
            keep(origin, column, new Mark(finding, false));
        }
    }

    private void keep(Origin row, int column, Mark mark) {
        places++;
        sheet(row.table()).cell(row.row(), column, mark);
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

    /** How many places are marked. */
    int places() {
        return places;
    }

    Sums sums() {
        return sums;
    }

    Language language() {
        return sums.language();
    }

    /** The words in the language of the marks. */
    String say(String zh, String en) {
        return sums.say(zh, en);
    }
}
