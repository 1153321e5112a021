package io.hallbridge.row;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

final class CsvContractTest extends RowReaderContract {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Override
    Tables keep(List<List<@Nullable Object>> table) throws Exception {
        return TableFiles.open(
                Files.writeString(folder.resolve("清单.csv"), csv(table), GB18030), ReadOptions.of(GB18030));
    }

    static String csv(List<? extends List<? extends @Nullable Object>> table) {
        StringBuilder text = new StringBuilder();
        for (List<? extends @Nullable Object> row : table) {
            text.append(String.join(
                            ",", row.stream().map(CsvContractTest::written).toList()))
                    .append("\r\n");
        }
        // No byte at all is refused as an empty file; a lone line is the emptiest CSV there is.
        return text.isEmpty() ? "\r\n" : text.toString();
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Boolean ? value.toString().toUpperCase(Locale.ROOT) : value.toString();
        if (value instanceof Double number) {
            return Numbers.cell(number).text();
        }
        return text.matches("(?s).*[,\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
