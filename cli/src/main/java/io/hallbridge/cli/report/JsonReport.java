package io.hallbridge.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.UnaryOperator;

/** For programs: one object with a version, counts, and every finding. */
final class JsonReport implements ReportFile.Form {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void write(Report report, Writer out) throws IOException {
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("version", 1);
            json.writeNumberField("documents", report.documents());
            json.writeNumberField("faulty", report.faulty());
            json.writeObjectFieldStart("counts");
            for (Severity severity : Severity.values()) {
                json.writeNumberField(severity.word(), report.count(severity));
            }
            json.writeEndObject();
            quality(json, "sources", report.bySource(), report::sourceTitle);
            quality(json, "datasets", report.byDataset(), report::datasetTitle);
            json.writeArrayFieldStart("findings");
            report.each(finding -> {
                try {
                    JSON.writeTree(json, finding);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void quality(
            JsonGenerator json, String name, Map<String, Report.Quality> all, UnaryOperator<String> titles)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Report.Quality> entry : all.entrySet()) {
            json.writeObjectFieldStart(entry.getKey());
            json.writeStringField("title", titles.apply(entry.getKey()));
            json.writeNumberField("documents", entry.getValue().documents());
            json.writeNumberField("faulty", entry.getValue().faulty());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
