package io.hallbridge.sandbox;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The start page: a search for items by name, department and audience, and what it found. */
final class SearchPage {
    private final Sheet sheet;
    private final Html html;
    private final Search search;
    private final Found found;
    private final Codes codes;

    SearchPage(Sheet sheet, Search search, Found found, Codes codes) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.search = search;
        this.found = found;
        this.codes = codes;
    }

    /**
     * What was found, and what there is.
     *
     * @param items one page of items
     * @param count how many there are on all pages
     * @param departments the departments to choose from
     * @param current how many items the dataset has
     * @param retired how many more were retired
     */
    record Found(List<Item> items, int count, List<String> departments, int current, int retired) {}

    void write() {
        html.leaf("h1", sheet.word(search.dataset().equals("power") ? Words.POWERS : Words.ASK));
        html.in("form", this::form, "action", "/", "method", "get", "role", "search", "class", "search");
        html.leaf("p", holds(), "class", "quiet");
        if (found.current() + found.retired() == 0) {
            html.leaf("p", sheet.word(Words.NOTHING_YET), "class", "note");
            return;
        }
        results();
    }

    private String holds() {
        Map<String, String> counts =
                Map.of("count", "%,d".formatted(found.current()), "retired", "%,d".formatted(found.retired()));
        return sheet.word(found.retired() == 0 ? Words.HOLDS : Words.HOLDS_WITH_RETIRED, counts);
    }

    private void form() {
        if (!search.dataset().equals("guide")) {
            html.empty("input", "type", "hidden", "name", "dataset", "value", search.dataset());
        }
        if (sheet.language == Language.EN) {
            html.empty("input", "type", "hidden", "name", "lang", "value", "en");
        }
        field(
                Words.NAME,
                () -> html.empty(
                        "input",
                        "type",
                        "search",
                        "name",
                        "q",
                        "value",
                        search.words(),
                        "placeholder",
                        sheet.word(Words.NAME_HINT),
                        "maxlength",
                        "100"),
                "words");
        field(Words.DEPARTMENT, () -> html.in("select", this::departments, "name", "department"), "");
        field(Words.AUDIENCE, () -> html.in("select", this::audiences, "name", "audience"), "");
        html.leaf("button", sheet.word(Words.SEARCH), "type", "submit");
    }

    private void field(Text name, Runnable input, String kind) {
        html.in(
                "label",
                () -> {
                    html.leaf("span", sheet.word(name));
                    input.run();
                },
                "class",
                kind);
    }

    private void departments() {
        option("", sheet.word(Words.ALL_DEPARTMENTS), search.department());
        found.departments().forEach(name -> option(name, name, search.department()));
    }

    private void audiences() {
        option("", sheet.word(Words.ALL_AUDIENCES), search.audience());
        Optional<CodeTable> table = codes.of("audiences");
        table.ifPresent(audiences -> audiences
                .values()
                .forEach((code, value) -> option(code, value.title().in(sheet.language), search.audience())));
    }

    private void option(String value, String words, String chosen) {
        if (value.equals(chosen)) {
            html.leaf("option", words, "value", value, "selected", "selected");
        } else {
            html.leaf("option", words, "value", value);
        }
    }

    private void results() {
        html.leaf("h2", sheet.word(Words.FOUND, Map.of("count", "%,d".formatted(found.count()))), "class", "found");
        if (found.items().isEmpty()) {
            html.leaf("p", sheet.word(Words.NONE_FOUND), "class", "note");
        }
        html.in("ul", () -> found.items().forEach(this::result), "class", "results");
        new Pager(sheet, search.page(), found.count(), Search.SIZE)
                .write(
                        "/",
                        "dataset",
                        search.dataset().equals("guide") ? "" : search.dataset(),
                        "q",
                        search.words(),
                        "department",
                        search.department(),
                        "audience",
                        search.audience());
    }

    private void result(Item item) {
        Fields fields = Fields.of(item.content(), codes, Set.of(), sheet.language);
        html.in("li", () -> {
            sheet.link(item.title(), sheet.links.item(item.dataset(), item.key()), Sheet.CHINESE);
            html.in("p", () -> {
                html.leaf("span", fields.text("subject"), Sheet.CHINESE);
                html.leaf("span", fields.text("type"), "class", "tag");
                if (fields.has("audiences")) {
                    html.leaf("span", fields.text("audiences"), "class", "tag");
                }
                if (fields.has("caseKind")) {
                    html.leaf("span", fields.text("caseKind"), "class", "tag");
                }
            });
        });
    }
}
