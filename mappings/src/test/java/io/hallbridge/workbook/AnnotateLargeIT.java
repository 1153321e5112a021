package io.hallbridge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.row.Merge;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.SmallHeap;
import io.hallbridge.row.Table;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of a hundred thousand rows and thirty columns, a fifth of them faulty, is given back within 512 MB. */
@Timeout(300)
final class AnnotateLargeIT {
    private static final int ROWS = 100_000;
    private static final int MEGABYTES = 512;

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_rows_are_given_back_in_512_megabytes_with_nothing_lost() throws Exception {
        Path original = folder.resolve("large.xlsx");
        PlainWorkbook.write(Tables.of(new Made()), original);
        Path copy = folder.resolve("copy.xlsx");
        assertThat(SmallHeap.run(AnnotateLarge.class, MEGABYTES, original, copy, Path.of(String.valueOf(ROWS))))
                .contains("written");
        try (Tables before = TableFiles.open(original, ReadOptions.none());
                Tables after = TableFiles.open(copy, ReadOptions.none());
                Rows all = before.all().get(0).rows();
                Rows read = after.all().get(0).rows()) {
            for (Row row = all.next(); row != null; row = all.next()) {
                if (!row.equals(read.next())) {
                    throw new AssertionError("row " + row.number() + " is another");
                }
            }
            assertThat(read.next()).isNull();
        }
    }

    /** The rows, made as they are asked for. */
    private static final class Made implements Table {
        private static final int COLUMNS = 30;

        @Override
        public String name() {
            return "权责清单";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public Optional<List<String>> columns() {
            return Optional.empty();
        }

        @Override
        public List<Merge> merges() {
            return List.of();
        }

        @Override
        public Rows rows() {
            return new Rows() {
                private int number;

                @Override
                public @Nullable Row next() throws Unreadable {
                    if (number++ > ROWS) {
                        return null;
                    }
                    String text = number == 1 ? "列" : "虚构的内容 " + number;
                    return new Row(number, Collections.nCopies(COLUMNS, new Cell(text, CellKind.TEXT)));
                }

                @Override
                public void close() {}
            };
        }
    }
}
