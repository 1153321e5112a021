package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.List;
import java.util.Optional;

/** One sheet of an .ods workbook. */
record OdsSheet(OdsWorkbook workbook, SourceFile file, OdsOutline.Sheet outline) implements Table {

    @Override
    public String name() {
        return outline.name();
    }

    /** OpenDocument knows one way of hiding a sheet only. */
    @Override
    public boolean hidden() {
        return outline.hidden();
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.empty();
    }

    @Override
    public List<Merge> merges() {
        return outline.merges();
    }

    @Override
    public List<Columns> hiddenColumns() {
        return outline.hiddenColumns();
    }

    @Override
    public Rows rows() throws Unreadable {
        return workbook.rows(outline.index(), file);
    }

    @Override
    public String toString() {
        return name();
    }
}
