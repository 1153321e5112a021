package io.hallbridge.samples.shapes;

import io.hallbridge.samples.FixedWorkbook;
import io.hallbridge.samples.FixedZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** One list in every format that is read: what comes out is the same. */
final class FormatShapes {
    static final Charset GB18030 = Charset.forName("GB18030");

    private FormatShapes() {}

    static List<Shape> all() {
        return List.of(
                new Shape("same.xlsx", () -> workbook(Book.xlsx())),
                new Shape("same-inline.xlsx", FormatShapes::inline),
                new Shape("same-strict.xlsx", () -> StrictXlsx.of(workbook(Book.xlsx()))),
                new Shape("same.xls", () -> workbook(Book.xls())),
                new Shape("same-ole.xlsx", () -> workbook(Book.xls())),
                new Shape("same.ods", () -> OdsFile.of("权责清单", table())),
                new Shape("same-utf8.csv", () -> ("\uFEFF" + csv()).getBytes(StandardCharsets.UTF_8)),
                new Shape("same-gb18030.csv", () -> csv().getBytes(GB18030)));
    }

    /** The list: a title, a header, twelve items, a total and a note. */
    static List<List<@Nullable Object>> table() {
        List<List<@Nullable Object>> table = new ArrayList<>();
        table.add(List.of(Powers.TITLE));
        table.add(new ArrayList<>(Powers.TITLES));
        for (Item item : Item.of(31, 12)) {
            String basis = item.basis() + "，“" + item.office() + "”办理\n第二款, 第三款";
            table.add(Powers.row(
                    item,
                    Powers.BASIS,
                    basis,
                    Powers.OFFICE,
                    item.number() % 3 == 0 ? null : item.office(),
                    Powers.NAME,
                    item.number() % 5 == 0 ? item.name() + "（𠮷字）" : item.name()));
        }
        table.add(List.of("合计", 12));
        table.add(List.of(Powers.NOTE));
        return table;
    }

    private static byte[] workbook(Book book) throws IOException {
        Page page = Powers.page(book, "权责清单");
        List<List<@Nullable Object>> table = table();
        table.subList(2, table.size()).forEach(page::row);
        return book.bytes();
    }

    /** As programs write that keep no table of texts: every text stands in its cell. */
    private static byte[] inline() throws IOException {
        XSSFWorkbook dated = new XSSFWorkbook();
        FixedWorkbook.date(dated);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook(dated)) {
            var sheet = book.createSheet("权责清单");
            for (List<@Nullable Object> line : table()) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int column = 0; column < line.size(); column++) {
                    Object value = line.get(column);
                    if (value instanceof Number number) {
                        row.createCell(column).setCellValue(number.doubleValue());
                    } else if (value != null) {
                        row.createCell(column).setCellValue(value.toString());
                    }
                }
            }
            book.setZip64Mode(Zip64Mode.AsNeeded); // else Java's own reader cannot read it again
            book.write(bytes);
        }
        return FixedZip.of(bytes.toByteArray());
    }

    static String csv() {
        StringBuilder out = new StringBuilder();
        for (List<@Nullable Object> row : table()) {
            List<String> cells = row.stream().map(FormatShapes::quoted).toList();
            out.append(String.join(",", cells)).append("\r\n");
        }
        return out.toString();
    }

    private static String quoted(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("(?s).*[,\"\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
