package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;
import java.util.List;

/** A power: what the department may do, on what ground, and what it answers for. */
final class PowerPage {
    private final Sheet sheet;
    private final Html html;
    private final Fields power;
    private final List<Item> guides;

    PowerPage(Sheet sheet, Fields power, List<Item> guides) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.power = power;
        this.guides = guides;
    }

    void write() {
        html.in("dl", this::facts, "class", "facts");
        if (!guides.isEmpty()) {
            html.in("section", () -> {
                sheet.heading(Words.ITS_GUIDES);
                html.in("ul", () -> guides.forEach(this::guide), "class", "results");
            });
        }
        paragraphs(Words.BASIS, "basis");
        paragraphs(Words.PUNISHMENT, "punishmentMethod");
        paragraphs(Words.DUTY, "duty");
        paragraphs(Words.RESPONSIBILITY, "responsibility");
        paragraphs(Words.RESPONSIBILITY_BASIS, "responsibilityBasis");
        paragraphs(Words.ACCOUNTABILITY, "accountability");
        paragraphs(Words.ACCOUNTABILITY_SCOPE, "accountabilityScope");
        paragraphs(Words.REMARK, "remark");
    }

    private void facts() {
        sheet.fact(Words.SUB_ITEM, power.text("subItem"));
        sheet.fact(Words.LEVEL, power.text("level"));
        sheet.fact(Words.POWER_SOURCE, power.text("powerSource"));
        sheet.fact(Words.OFFICE, power.text("office"));
        sheet.fact(Words.AUDIENCE, power.text("audiences"));
        Limits limits = new Limits(sheet, power);
        sheet.fact(Words.PROMISE, limits.promise());
        sheet.fact(Words.STATUTORY_LIMIT, limits.statutory());
        new Contact(sheet, power).facts();
    }

    private void guide(Item guide) {
        html.in("li", () -> sheet.link(guide.title(), sheet.links.item(guide.dataset(), guide.key()), Sheet.CHINESE));
    }

    private void paragraphs(Text heading, String field) {
        if (power.has(field)) {
            html.in("section", () -> sheet.heading(heading).lines(power.text(field)));
        }
    }
}
