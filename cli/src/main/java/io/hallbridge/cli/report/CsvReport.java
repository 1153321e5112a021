package io.hallbridge.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** For spreadsheets: one line a finding. Begins with a mark of its charset, and nothing in it is taken for a formula. */
final class CsvReport implements ReportFile.Form {
    private static final List<String> COLUMNS = List.of(
            "severity",
            "rule",
            "dataset",
            "key",
            "field",
            "source",
            "file",
            "sheet",
            "cell",
            "row",
            "header",
            "value",
            "message",
            "remedy");
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    @Override
    public void write(Report report, Writer out) throws IOException {
        out.write('\uFEFF');
        out.write(String.join(",", COLUMNS) + "\r\n");
        report.each(finding -> line(finding, out));
    }

    private static void line(JsonNode finding, Writer out) {
        StringBuilder line = new StringBuilder();
        for (String column : COLUMNS) {
            JsonNode own = finding.path(column);
            JsonNode value = own.isMissingNode() ? finding.path("origin").path(column) : own;
            String text = column.equals("sheet") && value.isMissingNode()
                    ? finding.path("origin").path("table").asText("")
                    : value.asText("");
            line.append(line.length() == 0 ? "" : ",").append(quoted(text));
        }
        try {
            out.write(line.append("\r\n").toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** An apostrophe before it makes a spreadsheet program show a text as it is. */
    private static String quoted(String text) {
        String harmless = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
