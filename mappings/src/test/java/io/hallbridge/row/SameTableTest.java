package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A random table gives the same rows in every format; in CSV all of them are text. */
final class SameTableTest {
    private static final String LETTERS = "行政许可（一）、；　\n\t \"',;|<>&é㵲堃ａ１2０abcXYZ-/=+@#";
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    @Test
    void gives_the_same_rows_in_every_format() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            List<List<@Nullable Object>> table = table(random);
            List<Row> rows = filled(poi(new XSSFWorkbook(), table));
            assertThat(filled(poi(new SXSSFWorkbook(new XSSFWorkbook(), 100, false, false), table)))
                    .isEqualTo(rows);
            assertThat(filled(poi(new HSSFWorkbook(), table))).isEqualTo(rows);
            assertThat(filled(HandmadeOds.of(table).write(folder.resolve("表.ods"))))
                    .isEqualTo(rows);
            Path csv = Files.writeString(folder.resolve("表.csv"), CsvContractTest.csv(table));
            assertThat(filled(csv))
                    .isEqualTo(rows.stream().map(SameTableTest::asText).toList());
        }
    }

    private Path poi(Workbook book, List<List<@Nullable Object>> table) throws Exception {
        Workbooks.fill(book, table);
        return Workbooks.save(book, folder.resolve("表"));
    }

    private static List<Row> filled(Path file) throws Exception {
        return Reads.firstSheet(file, new ReadOptions(StandardCharsets.UTF_8, ',')).stream()
                .filter(row -> !row.isBlank())
                .toList();
    }

    private static Row asText(Row row) {
        return new Row(
                row.number(),
                row.cells().stream().map(cell -> Cell.text(cell.text())).toList());
    }

    private static List<List<@Nullable Object>> table(Random random) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        int columns = 1 + random.nextInt(12);
        for (int rows = 1 + random.nextInt(30); rows > 0; rows--) {
            List<@Nullable Object> row = new ArrayList<>();
            boolean again = !table.isEmpty() && random.nextInt(6) == 0;
            for (int column = 0; column < columns && !again; column++) {
                row.add(random.nextInt(4) == 0 ? null : cell(random));
            }
            table.add(again ? table.get(table.size() - 1) : row);
        }
        return table;
    }

    private static Object cell(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> (double) random.nextInt(100_000);
            case 1 -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 12);
            case 2 -> random.nextBoolean();
            case 3 -> LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
            case 4 -> "同";
            default -> words(random);
        };
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int left = 1 + random.nextInt(20); left > 0; left--) {
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return words.toString();
    }
}
