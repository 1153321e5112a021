package io.hallbridge.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** For build servers: JUnit's XML, one test a finding; errors are failures, the rest passes with a word on it. */
final class JunitReport implements ReportFile.Form {
    @Override
    public void write(Report report, Writer out) throws IOException {
        out.write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"hallbridge check\" tests=\""
                        + (report.findings() + 1) + "\" failures=\"" + report.count(Severity.ERROR)
                        + "\" errors=\"0\" skipped=\"0\">\n"
                        + "<testcase classname=\"hallbridge\" name=\"" + report.documents() + " documents read\"/>\n");
        report.each(finding -> one(finding, out));
        out.write("</testsuite>\n</testsuites>\n");
    }

    private static void one(JsonNode finding, Writer out) {
        JsonNode origin = finding.path("origin");
        String place = Html.words(
                origin.path("file").asText(origin.path("source").asText("")),
                origin.path("sheet").asText(origin.path("table").asText("")),
                origin.path("cell").asText(origin.path("rowKey").asText("")));
        String words =
                finding.path("message").asText() + " " + finding.path("remedy").asText();
        boolean error = finding.path("severity").asText().equals("error");
        String body = error
                ? "<failure message=\"" + Html.escaped(words) + "\"/>"
                : "<system-out>" + Html.escaped(words) + "</system-out>";
        try {
            out.write(
                    "<testcase classname=\"" + Html.escaped(finding.path("rule").asText()) + "\" name=\""
                            + Html.escaped(place) + "\">" + body + "</testcase>\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
