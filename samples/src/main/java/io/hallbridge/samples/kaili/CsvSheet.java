package io.hallbridge.samples.kaili;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes a form as a CSV file in GB18030, as an older system exports it. */
final class CsvSheet {
    private CsvSheet() {}

    static void write(Path root, String file, Form form, List<Rows.Line> lines, Written written, String dataset)
            throws IOException {
        StringBuilder out = new StringBuilder();
        line(out, new ArrayList<>(form.columns().stream().map(Column::title).toList()));
        int row = 1;
        for (Rows.Line line : lines) {
            line(out, line.values());
            for (int i = 0; i < form.columns().size(); i++) {
                String a1 = new CellReference(row, i).formatAsString(false);
                String field = line.prefix() + form.columns().get(i).field();
                written.put(line.entry(), field, new Place(file, null, a1, null, null));
            }
            row++;
        }
        written.rows(dataset, row);
        Files.createDirectories(root.resolve(file).getParent());
        Files.write(root.resolve(file), out.toString().getBytes(Charset.forName("GB18030")));
    }

    private static void line(StringBuilder out, List<? extends @Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            String text = value == null ? "" : value.toString();
            boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
            out.append(i == 0 ? "" : ",");
            out.append(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        }
        out.append("\r\n");
    }
}
