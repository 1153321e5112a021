package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to exhaust memory or time, or to reach outside: one finding each, in half the memory promised. */
@Timeout(180)
final class HostileFileTest {
    private static final int MEGABYTES = 128;
    private static final int PARTS_OF_A_LINE = 7;

    @TempDir
    static Path folder;

    private static final Map<String, String[]> ENDS = new HashMap<>();

    static Stream<Hostile> all() {
        return Stream.of(HostileXlsx.all(), HostileOds.all(), HostileZips.all(), HostileXls.all(), HostileText.all())
                .flatMap(List::stream);
    }

    @BeforeAll
    static void read_them_all_in_a_process_with_little_memory() throws Exception {
        List<Hostile> files = all().toList();
        for (Hostile file : files) {
            file.maker().write(folder.resolve(file.name()));
        }
        Path[] paths = files.stream().map(file -> folder.resolve(file.name())).toArray(Path[]::new);
        for (String line : SmallHeap.run(SmallHeap.class, MEGABYTES, paths)) {
            String[] parts = line.split("\t", -1);
            ENDS.put(parts[0], parts);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void ends_in_one_finding_that_says_what_to_do(Hostile file) {
        String[] end = ENDS.get(file.name());
        assertThat(end).as(String.valueOf(ENDS.keySet())).isNotNull();
        assertThat(end[1]).isEqualTo(file.rule());
        assertThat(end).hasSize(PARTS_OF_A_LINE).noneMatch(part -> part.isBlank() || part.contains("{"));
        assertThat(end[2]).contains(file.zh());
        assertThat(end[3]).contains(file.en());
    }

    @Test
    void reads_a_wide_and_long_sheet_in_flat_memory() throws Exception {
        Path file = HandmadeXlsx.transitional().write(folder.resolve("宽.xlsx"), "xl/worksheets/sheet1.xml", out -> {
            Hostile.print(out, "<worksheet><sheetData>");
            for (int row = 1; row <= 200_000; row++) {
                Hostile.print(
                        out,
                        ("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c><c r=\"XFD" + row
                                + "\"><v>1</v></c></row>"));
                row += row == 100 ? 199_000 : 0;
            }
            Hostile.print(out, ("</sheetData></worksheet>"));
        });
        try (Tables tables = TableFiles.open(file, ReadOptions.none());
                Rows rows = tables.all().get(0).rows()) {
            int count = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                count++;
                assertThat(row.cell(16_383).text()).isEqualTo("1");
            }
            assertThat(count).isEqualTo(1_000);
        }
    }
}
