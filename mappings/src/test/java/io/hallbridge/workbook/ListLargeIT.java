package io.hallbridge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.SmallHeap;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More faults than are marked are listed within 512 MB; those without room on a sheet are counted. */
@Timeout(300)
final class ListLargeIT {
    private static final int FAULTS = FindingsList.MOST_ROWS + 99;
    private static final int MEGABYTES = 512;

    @TempDir
    Path folder;

    @Test
    void a_sheet_is_filled_to_its_last_row_and_the_rest_is_counted() throws Exception {
        Path list = folder.resolve("list.xlsx");
        assertThat(SmallHeap.run(ListLarge.class, MEGABYTES, list, Path.of(String.valueOf(FAULTS))))
                .containsExactly("TOO_LARGE 100");
        try (Tables tables = TableFiles.open(list, ReadOptions.none());
                Rows rows = tables.find("问题清单").orElseThrow().rows()) {
            int last = 0;
            String value = "";
            for (Row row = rows.next(); row != null; row = rows.next()) {
                last = row.number();
                value = row.cell(6).text();
            }
            assertThat(last).isEqualTo(FindingsList.MOST_ROWS);
            assertThat(value).isEqualTo("许可类" + (FindingsList.MOST_ROWS - 2));
        }
    }
}
