package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we read of awkward workbooks is what Apache POI's own model reads of them. */
final class PoiDifferenceTest {
    private static final String LETTERS = "中文许可，。 \n\t\"'<>&_x000D_ﾊａ１ é\u3000abcdefghijklmnopqrstuvwxyz";

    @TempDir
    Path folder;

    /** Who writes the workbook. */
    enum Writer {
        XLS,
        XLSX,
        XLSX_OF_1904,
        XLSX_INLINE;

        Workbook open() {
            return switch (this) {
                case XLS -> new HSSFWorkbook();
                case XLSX -> new XSSFWorkbook();
                case XLSX_INLINE -> new SXSSFWorkbook(new XSSFWorkbook(), 100, false, false);
                case XLSX_OF_1904 -> {
                    XSSFWorkbook book = new XSSFWorkbook();
                    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                    yield book;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void reads_an_awkward_workbook_as_apache_poi_does(Writer writer) throws Exception {
        Path file = Workbooks.save(awkward(writer.open()), folder.resolve("难.xlsx"));
        assertSameAsPoi(file);
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            assertThat(tables.all()).extracting(Table::name).containsExactly("难表", "隐藏", "深藏");
            assertThat(tables.all())
                    .extracting(Table::visibility)
                    .containsExactly(Visibility.SHOWN, Visibility.HIDDEN, Visibility.VERY_HIDDEN);
            assertThat(tables.all().get(0).merges())
                    .containsExactlyInAnyOrder(new Merge(2, 0, 4, 0), new Merge(2, 1, 2, 3));
            assertThat(tables.all().get(0).hiddenColumns()).containsExactly(new Columns(4, 4));
            assertThat(Reads.rows(tables.all().get(0)).stream()
                            .filter(io.hallbridge.row.Row::hidden)
                            .map(io.hallbridge.row.Row::number))
                    .containsExactly(6);
        }
    }

    @Test
    void reads_random_tables_as_apache_poi_does() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < 60; round++) {
            Workbook book = Writer.values()[round % Writer.values().length].open();
            Workbooks.fill(book, table(random));
            assertSameAsPoi(Workbooks.save(book, folder.resolve("随机")));
        }
    }

    private static List<List<@Nullable Object>> table(Random random) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        for (int rows = random.nextInt(21); rows > 0; rows--) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int cells = random.nextInt(13); cells > 0; cells--) {
                row.add(random.nextInt(10) < 3 ? null : cell(random));
            }
            table.add(row);
        }
        return table;
    }

    private static Object cell(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> words(random);
            case 1 -> (double) random.nextInt();
            case 2 -> (random.nextDouble() - 0.5) * 2e12;
            case 3 -> (double) (random.nextLong() >>> 4);
            case 4 -> LocalDate.of(1905, 1, 1).plusDays(1 + random.nextInt(70_000));
            default -> random.nextBoolean();
        };
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int left = random.nextInt(41); left > 0; left--) {
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return words.toString();
    }

    private static Workbook awkward(Workbook book) {
        Sheet sheet = book.createSheet("难表");
        CellStyle day = Workbooks.style(book, "yyyy\"年\"m\"月\"d\"日\";@");
        CellStyle moment = Workbooks.style(book, "yyyy/m/d h:mm");
        CellStyle days = Workbooks.style(book, "0\"天\"");
        Row first = sheet.createRow(0);
        RichTextString rich = book.getCreationHelper().createRichTextString("粗体和普通");
        rich.applyFont(0, 2, book.createFont());
        first.createCell(0).setCellValue(rich);
        first.createCell(2).setCellValue(LocalDate.of(2026, 11, 23));
        first.getCell(2).setCellStyle(day);
        first.createCell(3).setCellValue(LocalDateTime.of(2026, 11, 23, 8, 30));
        first.getCell(3).setCellStyle(moment);
        first.createCell(5).setCellValue(20);
        first.getCell(5).setCellStyle(days);
        first.createCell(6).setCellStyle(day);
        first.createCell(7).setCellErrorValue(FormulaError.REF.getCode());
        first.createCell(8).setCellValue(true);
        Row second = sheet.createRow(1);
        second.createCell(0).setCellValue("合并");
        second.createCell(1).setCellValue("横");
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 3));
        formulas(book, sheet.createRow(4));
        Row hidden = sheet.createRow(5);
        hidden.setZeroHeight(true);
        hidden.createCell(0).setCellValue("藏");
        sheet.setColumnHidden(4, true);
        sheet.createRow(40).createCell(60).setCellValue(1.5);
        book.createSheet("隐藏").createRow(0).createCell(0).setCellValue("x");
        book.setSheetHidden(1, true);
        book.createSheet("深藏");
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        return book;
    }

    private static void formulas(Workbook book, Row row) {
        String[] formulas = {"1+1", "\"甲\"&\"乙\"", "1/0", "1=1", "DATE(2026,11,23)", "\"\""};
        for (int i = 0; i < formulas.length; i++) {
            row.createCell(i).setCellFormula(formulas[i]);
        }
        row.getCell(4).setCellStyle(Workbooks.style(book, "yyyy-mm-dd"));
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static void assertSameAsPoi(Path file) throws Exception {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true);
                Tables tables = TableFiles.open(file, ReadOptions.none())) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                assertThat(filled(Reads.rows(tables.all().get(i)))).isEqualTo(poi(book.getSheetAt(i)));
            }
        }
    }

    private static List<String> filled(List<io.hallbridge.row.Row> rows) {
        List<String> lines = new ArrayList<>();
        for (io.hallbridge.row.Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cell(i).isEmpty()) {
                    lines.add(Letters.of(i) + row.number() + " " + row.cell(i).kind() + " "
                            + row.cell(i).text());
                }
            }
        }
        return lines;
    }

    private static List<String> poi(Sheet sheet) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = poi(cell);
                if (!text.isEmpty()) {
                    lines.add(Letters.of(cell.getColumnIndex()) + (row.getRowNum() + 1) + " " + text);
                }
            }
        }
        return lines;
    }

    private static String poi(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().isEmpty() ? "" : "TEXT " + cell.getStringCellValue();
            case BOOLEAN ->
                "BOOLEAN " + String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            case ERROR ->
                "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? "DATE " + date(cell)
                        : "NUMBER " + Numbers.cell(cell.getNumericCellValue()).text();
            default -> "";
        };
    }

    private static String date(Cell cell) {
        return SerialDates.iso(
                cell.getLocalDateTimeCellValue(),
                cell.getCellStyle().getDataFormatString().contains("h"));
    }
}
