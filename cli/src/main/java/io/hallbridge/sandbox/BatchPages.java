package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import java.util.List;

/** The batches received, and one of them with the outcome of each document. */
final class BatchPages {
    /** How many batches a page shows. */
    static final int SIZE = 50;

    private final Sheet sheet;
    private final Html html;

    BatchPages(Sheet sheet) {
        this.sheet = sheet;
        this.html = sheet.html;
    }

    void list(List<BatchRow> batches, int page, int count) {
        html.leaf("h1", sheet.word(Words.BATCHES));
        if (count == 0) {
            html.leaf("p", sheet.word(Words.NO_BATCHES), "class", "note");
            return;
        }
        html.in(
                "table",
                () -> {
                    sheet.columns(
                            Words.RECEIPT,
                            Words.RECEIVED,
                            Words.DATASET,
                            Words.OPERATION,
                            Words.RUN,
                            Words.ACCEPTED,
                            Words.DUPLICATE,
                            Words.REFUSED);
                    html.in("tbody", () -> batches.forEach(batch -> html.in("tr", () -> row(batch))));
                },
                "class",
                "stack");
        new Pager(sheet, page, count, SIZE).write("/batches");
    }

    private void row(BatchRow batch) {
        sheet.cell(Words.RECEIPT, () -> sheet.link(batch.receipt(), sheet.links.batch(batch.number())));
        sheet.cell(Words.RECEIVED, Sheet.local(batch.received()));
        sheet.cell(Words.DATASET, () -> html.leaf("code", batch.dataset()));
        sheet.cell(Words.OPERATION, operation(batch));
        sheet.cell(Words.RUN, () -> html.leaf("code", batch.run()));
        count(Words.ACCEPTED, batch.accepted(), "count");
        count(Words.DUPLICATE, batch.duplicate(), "count");
        count(Words.REFUSED, batch.refused(), batch.refused() > 0 ? "count bad" : "count");
    }

    private void count(Text column, int count, String kind) {
        sheet.cell(column, () -> html.leaf("span", "%,d".formatted(count), "class", kind));
    }

    private String operation(BatchRow batch) {
        return sheet.word(batch.retires() ? Words.RETIRE : Words.UPSERT);
    }

    void one(BatchRow batch) {
        html.leaf("h1", sheet.word(Words.BATCH) + " " + batch.receipt());
        html.in("dl", () -> facts(batch), "class", "pairs");
        html.in("section", () -> {
            sheet.heading(Words.OUTCOMES);
            html.in("table", () -> outcomes(batch), "class", "stack");
        });
    }

    private void facts(BatchRow batch) {
        sheet.fact(Words.RECEIVED, () -> html.text(Sheet.local(batch.received())));
        sheet.fact(Words.DATASET, () -> html.leaf("code", batch.dataset()));
        sheet.fact(Words.OPERATION, () -> html.text(operation(batch)));
        sheet.fact(Words.RUN, () -> html.leaf("code", batch.run()));
        sheet.fact(Words.REGION, () -> html.leaf("code", batch.region()));
        sheet.fact(Words.SOURCE, () -> html.leaf("code", batch.source()));
        sheet.fact(Words.ACCEPTED, () -> html.text("%,d".formatted(batch.accepted())));
        sheet.fact(Words.DUPLICATE, () -> html.text("%,d".formatted(batch.duplicate())));
        sheet.fact(Words.REFUSED, () -> html.text("%,d".formatted(batch.refused())));
        sheet.fact(Words.IDEMPOTENCY, () -> html.leaf("code", batch.idempotency()));
    }

    private void outcomes(BatchRow batch) {
        sheet.columns(Words.KEY, Words.OUTCOME, Words.VERSION, Words.CODE, Words.MESSAGE);
        html.in("tbody", () -> batch.results().forEach(result -> html.in("tr", () -> outcome(batch, result))));
    }

    private void outcome(BatchRow batch, JsonNode result) {
        String key = result.path("key").asText();
        String outcome = result.path("outcome").asText();
        boolean held = result.path("version").asLong() > 0;
        sheet.cell(
                Words.KEY,
                () -> html.in("code", () -> {
                    if (held) {
                        sheet.link(key, sheet.links.item(batch.dataset(), key));
                    } else {
                        html.text(key);
                    }
                }));
        sheet.cell(Words.OUTCOME, () -> html.leaf("span", sheet.word(word(outcome)), "class", "tag " + outcome));
        sheet.cell(Words.VERSION, held ? result.path("version").asText() : "");
        sheet.cell(Words.CODE, () -> html.leaf("code", result.path("code").asText()));
        sheet.cell(Words.MESSAGE, result.path("message").asText());
    }

    private static Text word(String outcome) {
        return switch (outcome) {
            case "accepted" -> Words.ACCEPTED;
            case "duplicate" -> Words.DUPLICATE;
            case "retry" -> Words.RETRY;
            case "awaiting" -> Words.AWAITING;
            default -> Words.REFUSED;
        };
    }
}
