package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged workbook is read or refused with a finding; nothing else ever comes out of it. */
final class DamageTest {
    @TempDir
    static Path folder;

    private static byte[] xlsx;
    private static byte[] xls;
    private static byte[] ods;
    private static String content;

    @BeforeAll
    static void make_whole_workbooks() throws IOException {
        List<List<Object>> table = IntStream.range(0, 60)
                .mapToObj(i -> List.<Object>of("权力名称" + i, i * 1.5, i % 2 == 0, LocalDate.of(2026, 1, 1)))
                .toList();
        XSSFWorkbook modern = new XSSFWorkbook();
        Workbooks.fill(modern, table);
        xlsx = Files.readAllBytes(Workbooks.save(modern, folder.resolve("全")));
        HSSFWorkbook old = new HSSFWorkbook();
        Workbooks.fill(old, table);
        xls = Files.readAllBytes(Workbooks.save(old, folder.resolve("全")));
        HandmadeOds open = HandmadeOds.of(table);
        ods = Files.readAllBytes(open.write(folder.resolve("全")));
        content = open.part("content.xml");
    }

    @Test
    void survives_changed_bytes_of_xlsx() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            assertReadOrRefused(damaged(xlsx, random));
        }
    }

    @Test
    void survives_changed_bytes_of_xls() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 600; round++) {
            assertReadOrRefused(damaged(xls, random));
        }
    }

    @Test
    void survives_changed_bytes_of_ods() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            assertReadOrRefused(damaged(ods, random));
        }
    }

    /** Packed anew, so that the damage is not seen by its check sum but must be understood or refused. */
    @Test
    void survives_changed_words_inside_ods() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 600; round++) {
            StringBuilder changed = new StringBuilder(content);
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                int at = random.nextInt(changed.length());
                int from = random.nextInt(changed.length() - 40);
                changed.replace(
                        at,
                        Math.min(changed.length(), at + random.nextInt(40)),
                        content.substring(from, from + random.nextInt(40)));
            }
            Path file = HandmadeOds.ofRows("")
                    .part("content.xml", changed.toString())
                    .write(folder.resolve("坏"));
            assertReadOrRefused(Files.readAllBytes(file));
        }
    }

    @Test
    void survives_cuts() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 50; round++) {
            assertReadOrRefused(Arrays.copyOf(xlsx, 1 + random.nextInt(xlsx.length)));
            assertReadOrRefused(Arrays.copyOf(ods, 1 + random.nextInt(ods.length)));
            assertReadOrRefused(Arrays.copyOf(xls, 1 + random.nextInt(xls.length)));
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return bytes;
    }

    private static void assertReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("坏"), bytes);
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            for (Table table : tables.all()) {
                Reads.rows(table);
                table.merges();
            }
        } catch (Unreadable refused) {
            assertThat(refused.finding().message().in(Language.ZH)).isNotBlank();
        }
    }
}
