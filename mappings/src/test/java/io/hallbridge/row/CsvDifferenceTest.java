package io.hallbridge.row;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What another program writes as CSV is what we read. */
final class CsvDifferenceTest {

    @Property(tries = 300)
    void reads_what_another_program_writes(
            @ForAll("tables") List<List<String>> table,
            @ForAll("delimiters") char delimiter,
            @ForAll("charsets") Charset charset,
            @ForAll LineDelimiter lineEnd)
            throws Exception {
        Path file = Files.createTempFile("hallbridge-rows", ".csv");
        try {
            Files.writeString(file, written(table, delimiter, lineEnd), charset);
            List<List<String>> read = Reads.firstSheet(file, new ReadOptions(charset, delimiter)).stream()
                    .map(row -> padded(row, table))
                    .toList();
            assertThat(read).isEqualTo(table);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> words = Arbitraries.of(
                        "权责", "清单", ",", ";", "\t", "|", "\"", "\n", "\r\n", " ", "a", "㵲", "𬱖", "")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> words.list().ofSize(width).list().ofMinSize(1).ofMaxSize(12));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of("UTF-8", "GB18030", "UTF-16").map(Charset::forName);
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
        return java.util.stream.IntStream.range(0, table.get(0).size())
                .mapToObj(column -> row.cell(column).text())
                .toList();
    }
}
