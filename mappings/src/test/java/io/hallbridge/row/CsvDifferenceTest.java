package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program writes as CSV is what we read. */
final class CsvDifferenceTest {
    @TempDir
    Path folder;

    @Test
    void reads_what_another_program_writes() throws Exception {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            char delimiter = one(random, ',', ';', '\t', '|');
            Charset charset = Charset.forName(one(random, "UTF-8", "GB18030", "UTF-16"));
            readsBack(table(random), delimiter, charset, one(random, LineDelimiter.values()));
        }
    }

    private void readsBack(List<List<String>> table, char delimiter, Charset charset, LineDelimiter lineEnd)
            throws Exception {
        Path file = folder.resolve("表.csv");
        Files.writeString(file, written(table, delimiter, lineEnd), charset);
        List<List<String>> read = Reads.firstSheet(file, new ReadOptions(charset, delimiter)).stream()
                .map(row -> padded(row, table))
                .toList();
        assertThat(read).as("%s, %s, %s", delimiter, charset, lineEnd).isEqualTo(table);
    }

    private static List<List<String>> table(Random random) {
        int width = 2 + random.nextInt(5);
        return Stream.generate(() -> row(random, width))
                .limit(1 + random.nextInt(12))
                .toList();
    }

    private static List<String> row(Random random, int width) {
        return Stream.generate(() -> words(random)).limit(width).toList();
    }

    private static String words(Random random) {
        return Stream.generate(
                        () -> one(random, "权责", "清单", ",", ";", "\t", "|", "\"", "\n", "\r\n", " ", "a", "㵲", "𬱖", ""))
                .limit(random.nextInt(7))
                .collect(Collectors.joining());
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static String written(List<List<String>> table, char delimiter, LineDelimiter lineEnd) throws Exception {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(lineEnd)
                .build(text)) {
            table.forEach(writer::writeRecord);
        }
        return text.toString();
    }

    private static List<String> padded(Row row, List<List<String>> table) {
        return IntStream.range(0, table.get(0).size())
                .mapToObj(column -> row.cell(column).text())
                .toList();
    }
}
