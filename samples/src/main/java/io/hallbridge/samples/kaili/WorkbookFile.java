package io.hallbridge.samples.kaili;

import io.hallbridge.samples.FixedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a department. */
final class WorkbookFile {
    private final Path root;
    private final String file;
    private final Workbook workbook;

    /** @param ole whether it is written in the old format, whatever its name says */
    WorkbookFile(Path root, String file, boolean ole) {
        this.root = root;
        this.file = file;
        this.workbook = ole ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    void sheet(
            Form form,
            Style style,
            Bureau bureau,
            String title,
            List<Rows.Line> lines,
            Written written,
            String dataset) {
        Looks looks = new Looks(workbook);
        SheetOfForm sheet = new SheetOfForm(workbook.createSheet(form.sheet()), looks, form, file, written);
        sheet.write(style, bureau, title, lines, dataset);
    }

    void childSheet(Form form, List<Rows.Line> lines, Written written) {
        Looks looks = new Looks(workbook);
        new SheetOfForm(workbook.createSheet(form.sheet()), looks, form, file, written).writePlain(lines);
    }

    void save() throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, FixedWorkbook.bytes(workbook));
    }
}
