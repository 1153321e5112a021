package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Text;

/** An item of a dataset that has no page of its own: its fields, one below the other, by their schema's titles. */
final class PlainPage {
    private final Sheet sheet;
    private final Dataset dataset;
    private final Fields fields;

    PlainPage(Sheet sheet, Dataset dataset, Fields fields) {
        this.sheet = sheet;
        this.dataset = dataset;
        this.fields = fields;
    }

    void write() {
        sheet.html.in(
                "dl",
                () -> dataset.fields().forEach((name, schema) -> {
                    if (fields.has(name)) {
                        sheet.fact(Text.same(dataset.titleOf(name)), () -> value(name, schema));
                    }
                }),
                "class",
                "pairs");
    }

    private void value(String name, JsonNode schema) {
        boolean rows = schema.path("items").has("properties");
        if (!rows) {
            sheet.lines(fields.text(name));
            return;
        }
        for (Fields row : fields.list(name)) {
            sheet.html.in("dl", () -> row(name, row), "class", "pairs");
        }
    }

    private void row(String list, Fields row) {
        dataset.fields(list).forEach((name, schema) -> {
            if (row.has(name)) {
                sheet.fact(Text.same(dataset.titleOf(list + "." + name)), row.text(name));
            }
        });
    }
}
