package io.hallbridge.samples.kaili;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a department. */
final class WorkbookFile {
    private static final String MOMENT = "2026-11-20T09:00:00Z";

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (workbook instanceof XSSFWorkbook xlsx) {
            date(xlsx);
        }
        workbook.write(bytes);
        workbook.close();
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, workbook instanceof XSSFWorkbook ? FixedZip.of(bytes.toByteArray()) : bytes.toByteArray());
    }

    private static void date(XSSFWorkbook xlsx) throws IOException {
        POIXMLProperties.CoreProperties core = xlsx.getProperties().getCoreProperties();
        try {
            core.setCreated(MOMENT);
            core.setModified(MOMENT);
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
        core.setCreator("示例（内容虚构）");
        core.setLastModifiedByUser("示例（内容虚构）");
    }
}
