package io.hallbridge.sandbox;

import io.hallbridge.dataset.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item's page: what it is called, whether it is in force, its content for citizens, and the engineer's part. */
final class ItemPage {
    private final Sheet sheet;
    private final Html html;
    private final Dataset dataset;
    private final Fields fields;
    private final Shown shown;

    ItemPage(Sheet sheet, Dataset dataset, Fields fields, Shown shown) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.dataset = dataset;
        this.fields = fields;
        this.shown = shown;
    }

    /**
     * An item and what is shown with it.
     *
     * @param item the item
     * @param history its versions, the latest first
     * @param parent the item it belongs to, where that is held
     * @param guides the guides below a power
     */
    record Shown(Item item, List<Version> history, Optional<Item> parent, List<Item> guides) {}

    void write() {
        html.in("div", this::title, "class", "title");
        if (!shown.item().current()) {
            html.leaf("p", sheet.word(Words.RETIRED), "class", "note");
        } else if (fields.has("state") && !fields.is("state", "1")) {
            html.leaf("p", sheet.word(Words.PAUSED, Map.of("state", fields.text("state"))), "class", "note");
        }
        content();
        shown.parent().ifPresent(this::parent);
        new EngineerPart(sheet, shown.item(), shown.history()).write();
    }

    private void title() {
        html.leaf("h1", shown.item().title(), Sheet.CHINESE);
        html.in("p", () -> {
            html.leaf("span", fields.text("subject"), Sheet.CHINESE);
            html.leaf("span", fields.text("type"), "class", "tag");
            if (fields.has("caseKind")) {
                html.leaf("span", fields.text("caseKind"), "class", "tag");
            }
        });
    }

    private void content() {
        switch (dataset.name()) {
            case "guide" -> new GuidePage(sheet, fields).write();
            case "power" -> new PowerPage(sheet, fields, shown.guides()).write();
            default -> new PlainPage(sheet, dataset, fields).write();
        }
    }

    private void parent(Item parent) {
        html.in("section", () -> {
            sheet.heading(Words.POWER);
            html.in(
                    "p",
                    () -> sheet.link(parent.title(), sheet.links.item(parent.dataset(), parent.key()), Sheet.CHINESE));
        });
    }
}
