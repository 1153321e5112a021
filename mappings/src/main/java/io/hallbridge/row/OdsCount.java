package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repetitions and spans as an .ods writes them: few letters that can stand for a whole sheet of cells. */
final class OdsCount {
    /** Cells of a sheet that may come from repetition: four columns filled with one value to the last row. */
    static final int MOST_REPEATED = 4 << 20;

    private OdsCount() {}

    /** A count by the name of its attribute; 1 where it is not given. */
    static int of(XmlCursor xml, String attribute, SourceFile file) throws Unreadable {
        return of(xml.attribute(attribute), file);
    }

    static int of(@Nullable String written, SourceFile file) throws Unreadable {
        int count = written == null ? 1 : Numbers.index(written);
        if (count < 1) {
            throw file.damaged("repeated " + (written == null || written.length() > 20 ? "…" : written));
        }
        return count;
    }

    /** The place behind a repetition, never beyond the end of any sheet. */
    static int after(int place, int count, int end) {
        return (int) Math.min((long) place + count, end);
    }

    static Unreadable tooOften(SourceFile file, String cell) {
        return file.refuse(RowRules.REPEATED_TOO_OFTEN, Map.of("cell", cell, "limit", String.valueOf(MOST_REPEATED)));
    }
}
