package io.hallbridge.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.finding.Severity;
import io.hallbridge.run.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** For systems that show results of analysis: SARIF 2.1.0, the cell as a logical location. */
final class SarifReport implements ReportFile.Form {
    private static final Map<String, String> LEVELS =
            Map.of("error", "error", "warning", "warning", "info", "note", "waived", "note");

    @Override
    public void write(Report report, Writer out) throws IOException {
        try (JsonGenerator json = new ObjectMapper().getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(report, json);
            json.writeArrayFieldStart("results");
            report.each(finding -> {
                try {
                    result(finding, json);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void tool(Report report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "hallbridge");
        json.writeStringField("version", Tool.version());
        json.writeArrayFieldStart("rules");
        String before = "";
        for (Report.RuleCount rule : report.rules().stream()
                .sorted((a, b) -> a.rule().id().compareTo(b.rule().id()))
                .toList()) {
            if (!rule.rule().id().equals(before)) {
                json.writeStartObject();
                json.writeStringField("id", rule.rule().id());
                json.writeObjectFieldStart("shortDescription");
                json.writeStringField("text", report.screen().say(rule.rule().title()));
                json.writeEndObject();
                json.writeObjectFieldStart("defaultConfiguration");
                json.writeStringField("level", level(rule.rule().severity()));
                json.writeEndObject();
                json.writeEndObject();
            }
            before = rule.rule().id();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return LEVELS.getOrDefault(severity.word(), "none");
    }

    private static void result(JsonNode finding, JsonGenerator json) throws IOException {
        JsonNode origin = finding.path("origin");
        json.writeStartObject();
        json.writeStringField("ruleId", finding.path("rule").asText());
        json.writeStringField(
                "level", LEVELS.getOrDefault(finding.path("severity").asText(), "none"));
        json.writeObjectFieldStart("message");
        json.writeStringField(
                "text",
                finding.path("message").asText() + " " + finding.path("remedy").asText());
        json.writeEndObject();
        if (finding.path("severity").asText().equals(Severity.WAIVED.word())) {
            suppressed(json);
        }
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        if (origin.has("file")) {
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(origin.path("file").asText()));
            json.writeEndObject();
            if (origin.has("row")) {
                json.writeObjectFieldStart("region");
                json.writeNumberField("startLine", origin.path("row").asInt());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", place(origin));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What a waiver accepts is still told, but calls for nothing. */
    private static void suppressed(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String place(JsonNode origin) {
        String table = origin.path("sheet").asText(origin.path("table").asText(""));
        String at = origin.path("cell")
                .asText(origin.path("rowKey").asText(origin.path("row").asText("")));
        String where = table.isEmpty() || at.isEmpty() ? table + at : table + "!" + at;
        return where.isEmpty() ? origin.path("source").asText("") : where;
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException odd) {
            return file;
        }
    }
}
