package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opened .ods. All its sheets stand in one part, so opening it goes through that part once for their names, merged
 * ranges and hidden columns; a reading of rows leaves its place to the next one, which then need not start from the front.
 */
final class OdsWorkbook implements Tables {
    private final ZipParts parts;
    private final SourceFile file;
    private final OdsOutline outline;
    private final List<Table> sheets = new ArrayList<>();
    private @Nullable OdsPlace idle;

    private OdsWorkbook(ZipParts parts, SourceFile file, OdsOutline outline) {
        this.parts = parts;
        this.file = file;
        this.outline = outline;
        for (OdsOutline.Sheet sheet : outline.sheets()) {
            sheets.add(new OdsSheet(this, file.inTable(sheet.name()), sheet));
        }
    }

    /** Takes the parts over and closes them in the end. */
    static OdsWorkbook open(SourceFile file, ZipParts parts) throws Unreadable {
        try (XmlCursor xml = parts.xml(OdsPackage.CONTENT, file)) {
            return new OdsWorkbook(parts, file, OdsOutline.read(xml, file));
        }
    }

    @Override
    public List<Table> all() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {
        if (idle != null) {
            idle.close();
        }
        parts.close();
    }

    Rows rows(int index, SourceFile sheet) throws Unreadable {
        OdsPlace place = idle;
        idle = null;
        if (place == null || !place.isBefore(index)) {
            if (place != null) {
                place.close();
            }
            place = new OdsPlace(parts.xml(OdsPackage.CONTENT, file), file);
        }
        place.enter(index);
        return new OdsRows(this, place, new OdsCells(outline.dayZero()), sheet);
    }

    /** Takes back a place that a reading of rows needs no longer. */
    void keep(OdsPlace place) {
        if (idle != null) {
            idle.close();
        }
        idle = place;
    }
}
