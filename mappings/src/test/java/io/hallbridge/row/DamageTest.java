package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A damaged workbook is read or refused with a finding; nothing else ever comes out of it. */
final class DamageTest {
    private static Path folder;
    private static byte[] xlsx;
    private static byte[] xls;

    @BeforeContainer
    static void make_whole_workbooks() throws IOException {
        folder = Files.createTempDirectory("hallbridge-damage");
        List<List<Object>> table = IntStream.range(0, 60)
                .mapToObj(i -> List.<Object>of("权力名称" + i, i * 1.5, i % 2 == 0, java.time.LocalDate.of(2026, 1, 1)))
                .toList();
        XSSFWorkbook modern = new XSSFWorkbook();
        Workbooks.fill(modern, table);
        xlsx = Files.readAllBytes(Workbooks.save(modern, folder.resolve("全")));
        HSSFWorkbook old = new HSSFWorkbook();
        Workbooks.fill(old, table);
        xls = Files.readAllBytes(Workbooks.save(old, folder.resolve("全")));
    }

    @AfterContainer
    static void remove_them() throws IOException {
        Files.deleteIfExists(folder.resolve("全"));
        Files.deleteIfExists(folder.resolve("坏"));
        Files.delete(folder);
    }

    @Property(tries = 300)
    void survives_changed_bytes_of_xlsx(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 24) Integer> places)
            throws IOException {
        assertReadOrRefused(damaged(xlsx, places));
    }

    @Property(tries = 600)
    void survives_changed_bytes_of_xls(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 24) Integer> places)
            throws IOException {
        assertReadOrRefused(damaged(xls, places));
    }

    @Property(tries = 100)
    void survives_cuts(@ForAll boolean old, @ForAll @IntRange(min = 1, max = 1 << 20) int length) throws IOException {
        byte[] whole = old ? xls : xlsx;
        assertReadOrRefused(java.util.Arrays.copyOf(whole, length % whole.length + 1));
    }

    private static byte[] damaged(byte[] whole, List<Integer> places) {
        byte[] bytes = whole.clone();
        for (int place : places) {
            bytes[place % bytes.length] ^= (byte) (1 + place % 255);
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
