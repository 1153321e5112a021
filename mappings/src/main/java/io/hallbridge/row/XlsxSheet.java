package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.List;
import java.util.Optional;

/** One sheet of an .xlsx workbook. */
record XlsxSheet(XlsxWorkbook workbook, SourceFile file, String name, Visibility visibility, String part)
        implements Table {

    @Override
    public boolean hidden() {
        return visibility != Visibility.SHOWN;
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.empty();
    }

    @Override
    public List<Merge> merges() throws Unreadable {
        return XlsxMerges.read(workbook.parts(), part, file);
    }

    @Override
    public List<Columns> hiddenColumns() throws Unreadable {
        return XlsxHiddenColumns.read(workbook.parts(), part, file);
    }

    @Override
    public Rows rows() throws Unreadable {
        XlsxCells cells = new XlsxCells(workbook.styles(), workbook.strings(), workbook.dates(), file);
        return new XlsxRows(workbook.parts().xml(part, file), cells, file);
    }

    @Override
    public String toString() {
        return name;
    }
}
