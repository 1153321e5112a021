package io.hallbridge.sandbox;

import java.util.List;

/** What an engineer wants to know of an item: key, version, batch, fingerprint, and every version there was. */
final class EngineerPart {
    private final Sheet sheet;
    private final Html html;
    private final Item item;
    private final List<Version> history;

    EngineerPart(Sheet sheet, Item item, List<Version> history) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.item = item;
        this.history = history;
    }

    void write() {
        html.in(
                "section",
                () -> {
                    sheet.heading(Words.FOR_ENGINEERS);
                    html.in("dl", this::facts, "class", "pairs");
                    html.leaf("h3", sheet.word(Words.HISTORY));
                    html.in("table", this::table, "class", "stack");
                },
                "class",
                "engineer",
                "id",
                "engineer");
    }

    private void facts() {
        sheet.fact(Words.DATASET, () -> html.leaf("code", item.dataset()));
        sheet.fact(Words.KEY, () -> html.leaf("code", item.key()));
        sheet.fact(Words.VERSION, () -> html.text(String.valueOf(item.version())));
        sheet.fact(Words.STATE, () -> html.text(sheet.word(item.current() ? Words.CURRENT : Words.GONE)));
        String receipt = history.isEmpty()
                ? String.valueOf(item.batch())
                : history.get(0).receipt();
        sheet.fact(Words.BATCH, () -> sheet.link(receipt, sheet.links.batch(item.batch())));
        sheet.fact(Words.RECEIVED, () -> html.text(Sheet.local(item.updated())));
        sheet.fact(Words.FINGERPRINT, () -> html.leaf("code", item.fingerprint()));
        sheet.fact(Words.ROW_GUID, () -> html.leaf("code", item.rowGuid()));
    }

    private void table() {
        sheet.columns(Words.VERSION, Words.OPERATION, Words.RECEIVED, Words.BATCH, Words.FINGERPRINT);
        html.in("tbody", () -> history.forEach(version -> html.in("tr", () -> row(version))));
    }

    private void row(Version version) {
        sheet.cell(Words.VERSION, String.valueOf(version.number()));
        sheet.cell(Words.OPERATION, sheet.word(version.current() ? Words.UPSERT : Words.RETIRE));
        sheet.cell(Words.RECEIVED, Sheet.local(version.at()));
        sheet.cell(Words.BATCH, () -> sheet.link(version.receipt(), sheet.links.batch(version.batch())));
        sheet.cell(Words.FINGERPRINT, () -> html.leaf("code", version.fingerprint()));
    }
}
