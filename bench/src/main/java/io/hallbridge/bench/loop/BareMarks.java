package io.hallbridge.bench.loop;

import io.hallbridge.bench.loop.CaseMaker.Cells;
import io.hallbridge.bench.loop.Made.Wrong;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the rows again, faulty cells coloured, with a column that says what is wrong. */
final class BareMarks implements AutoCloseable {
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<String> titles;

    BareMarks(Path file, List<String> titles) throws IOException {
        this.out = Files.newOutputStream(file);
        this.workbook = new Workbook(out, "bare", "1.0");
        this.sheet = workbook.newWorksheet("办件");
        this.titles = titles;
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
        }
        sheet.value(0, titles.size(), "结果");
    }

    void add(Cells cells, Wrong wrong) throws IOException {
        int row = wrong.row() - 1;
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(row, i, cells.at(i));
        }
        for (int column : wrong.columns()) {
            sheet.style(row, column).fillColor("FFC7CE").set();
        }
        String said = String.join("；", wrong.columns().stream().map(titles::get).toList());
        sheet.value(row, titles.size(), wrong.none() ? "通过" : "有误：" + said);
        if (row % 1000 == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        out.close();
    }
}
