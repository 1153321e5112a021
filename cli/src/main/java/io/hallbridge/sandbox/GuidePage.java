package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An item as a guide for citizens: who, where, when, what to bring, how long, what it costs, the steps, questions. */
final class GuidePage {
    private final Sheet sheet;
    private final Html html;
    private final Fields guide;

    GuidePage(Sheet sheet, Fields guide) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.guide = guide;
    }

    void write() {
        html.in("dl", this::facts, "class", "facts");
        paragraphs(Words.CONDITION, "acceptCondition");
        new GuideTables(sheet, guide).write();
        paragraphs(Words.BASIS, "basis");
        more();
    }

    private void facts() {
        sheet.fact(Words.WHO, guide.text("audiences"));
        if (guide.has("address") || guide.has("window")) {
            sheet.fact(Words.WHERE, this::place);
        }
        sheet.fact(Words.WHEN, guide.text("hours"));
        duration();
        cost();
        guide.number("visits").ifPresent(visits -> sheet.fact(Words.VISITS, () -> visits(visits)));
        online();
        sheet.fact(Words.WAYS, guide.text("handleForms"));
        result();
        new Contact(sheet, guide).facts();
    }

    private void place() {
        sheet.lines(guide.text("address"));
        if (!guide.text("address").contains(guide.text("window"))) {
            sheet.lines(guide.text("window"));
        }
    }

    private void duration() {
        Limits limits = new Limits(sheet, guide);
        if (limits.promise().isEmpty() && limits.statutory().isEmpty()) {
            return;
        }
        sheet.fact(Words.HOW_LONG, () -> {
            said(Words.PROMISED, limits.promise(), "strong");
            sheet.lines(guide.text("promiseExplain"));
            said(Words.STATUTORY, limits.statutory(), "span");
            sheet.lines(guide.text("statutoryExplain"));
        });
    }

    private void said(Text sentence, String limit, String tag) {
        if (!limit.isEmpty()) {
            html.in("p", () -> html.leaf(tag, sheet.word(sentence, Map.of("limit", limit))));
        }
    }

    private void cost() {
        if (guide.is("charged", "0")) {
            sheet.fact(Words.COST, () -> html.leaf("strong", sheet.word(Words.FREE)));
        } else if (guide.has("charged")) {
            sheet.fact(Words.COST, () -> html.text(sheet.word(Words.CHARGED)));
        }
    }

    private void visits(long count) {
        String words = count == 0
                ? sheet.word(Words.NO_VISIT)
                : sheet.word(Words.TIMES, Map.of("count", String.valueOf(count)));
        html.in("p", () -> html.leaf("strong", words));
        sheet.lines(guide.text("visitsReason"));
    }

    private void online() {
        if (!guide.has("online") && !guide.has("onlineUrl") && !guide.has("mobileUrl")) {
            return;
        }
        sheet.fact(Words.ONLINE, () -> {
            html.leaf("p", sheet.word(guide.is("online", "0") ? Words.OFFLINE : Words.CAN_ONLINE));
            entry(Words.ONLINE_ENTRY, guide.text("onlineUrl"));
            entry(Words.MOBILE_ENTRY, guide.text("mobileUrl"));
        });
    }

    private void entry(Text name, String address) {
        if (address.startsWith("https://") || address.startsWith("http://")) {
            html.in("p", () -> sheet.link(sheet.word(name), address, "rel", "noopener noreferrer external"));
        }
    }

    private void result() {
        String name = guide.text("resultName");
        String kind = guide.text("resultType");
        sheet.fact(Words.RESULT, name.isEmpty() ? kind : name);
    }

    private void paragraphs(Text heading, String field) {
        if (guide.has(field)) {
            html.in("section", () -> sheet.heading(heading).lines(guide.text(field)));
        }
    }

    private void more() {
        List<String> also = new ArrayList<>();
        addIf(also, "express", Words.BY_POST);
        addIf(also, "appointment", Words.APPOINTMENT);
        addIf(also, "payOnline", Words.PAY_ONLINE);
        String[] texts = {"quantityLimit", "specialProcedureExplain", "intermediary", "jointDepts"};
        Text[] names = {Words.QUANTITY, Words.PROCEDURE, Words.INTERMEDIARY, Words.JOINT};
        if (also.isEmpty() && List.of(texts).stream().noneMatch(guide::has)) {
            return;
        }
        html.in("section", () -> {
            sheet.heading(Words.MORE);
            html.in("ul", () -> also.forEach(item -> html.leaf("li", item)));
            html.in(
                    "dl",
                    () -> {
                        for (int i = 0; i < texts.length; i++) {
                            sheet.fact(names[i], guide.text(texts[i]));
                        }
                    },
                    "class",
                    "pairs");
        });
    }

    private void addIf(List<String> list, String field, Text words) {
        if (guide.is(field, "1")) {
            list.add(sheet.word(words));
        }
    }
}
