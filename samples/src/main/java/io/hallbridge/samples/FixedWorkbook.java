package io.hallbridge.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that nothing in the file depends on when and where it was made. */
public final class FixedWorkbook {
    private static final String MOMENT = "2026-11-20T09:00:00Z";

    private FixedWorkbook() {}

    /** The workbook's file; the workbook is closed. */
    public static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            if (workbook instanceof XSSFWorkbook xlsx) {
                date(xlsx);
            }
            workbook.write(bytes);
        }
        return workbook instanceof XSSFWorkbook ? FixedZip.of(bytes.toByteArray()) : bytes.toByteArray();
    }

    /** Gives a workbook its date and its maker. */
    public static void date(XSSFWorkbook xlsx) throws IOException {
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
