package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.row.Letters;
import io.hallbridge.suggest.Proposed;
import io.hallbridge.suggest.ProposedList;
import io.hallbridge.suggest.Suggestion;
import io.hallbridge.suggest.Sureness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A proposed mapping for people: what was taken for what, how sure that is, and what is left over. */
public final class SuggestionText {
    private final Suggestion suggestion;
    private final Screen screen;

    public SuggestionText(Suggestion suggestion, Screen screen) {
        this.suggestion = suggestion;
        this.screen = screen;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint().bold(head()));
        Grid grid = new Grid();
        suggestion.columns().forEach(column -> row(grid, column, ""));
        for (ProposedList list : suggestion.lists()) {
            grid.add(list.way() == ProposedList.Way.SHEET ? list.sheet() : "", "", list.field(), where(list));
            list.columns().forEach(column -> row(grid, column, list.field() + "."));
        }
        lines.addAll(grid.lines("  "));
        lines.addAll(rest());
        return lines;
    }

    private String where(ProposedList list) {
        return switch (list.way()) {
            case SHEET ->
                screen.say("另一张表，按 " + list.joinTitle() + " 对应", "another sheet, joined by " + list.joinTitle());
            case REPEATED -> screen.say("重复的列，共 " + list.upto() + " 组", list.upto() + " groups of columns");
            case ONE_CELL -> screen.say("一格里的清单", "a list in one cell");
        };
    }

    private String head() {
        List<Integer> rows = suggestion.rows();
        String zh = rows.isEmpty() ? "" : "，表头第 " + span(rows) + " 行";
        String en = rows.isEmpty()
                ? ""
                : rows.size() == 1 ? ", header in row " + span(rows) : ", header in rows " + span(rows);
        return screen.say(
                suggestion.sheet() + " → " + suggestion.dataset().name() + zh
                        + suggestion.next().map(next -> "（其次：" + next + " 列）").orElse(""),
                suggestion.sheet() + " → " + suggestion.dataset().name() + en
                        + suggestion
                                .next()
                                .map(next -> " (next: " + next + " columns)")
                                .orElse(""));
    }

    private static String span(List<Integer> rows) {
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private void row(Grid grid, Proposed column, String list) {
        String why = screen.say(column.why());
        grid.add(
                Letters.of(column.column()),
                column.others().isEmpty()
                        ? column.title()
                        : column.title()
                                + screen.say(
                                        " 等 " + column.others().size() + " 列",
                                        " and " + (column.others().size() - 1) + " more"),
                list + column.field(),
                column.sureness() == Sureness.GUESS
                        ? screen.paint().yellow(why + screen.say("（请核对）", " (check it)"))
                        : why);
    }

    private List<String> rest() {
        List<String> lines = new ArrayList<>();
        if (!suggestion.leftOver().isEmpty()) {
            lines.add(screen.say("没有用到的列：", "columns not used: ")
                    + String.join(screen.say("、", ", "), suggestion.leftOver()));
        }
        if (!suggestion.lacking().isEmpty()) {
            lines.add(screen.paint()
                    .yellow(screen.say("必填而没有列的字段：", "needed fields without a column: ")
                            + String.join(screen.say("、", ", "), suggestion.lacking())));
        }
        suggestion
                .unknown()
                .forEach((field, words) -> lines.add(screen.paint()
                        .yellow(screen.say(
                                field + "：代码表里没有 " + String.join("、", words.keySet()),
                                field + ": in no code table: " + String.join(", ", words.keySet())))));
        if (suggestion.documents() > 0) {
            lines.add(screen.say(
                    "照此读出 " + suggestion.documents() + " 条",
                    "read so, it gives " + Plural.of(suggestion.documents(), "document")));
        }
        return lines;
    }

    /** The proposal for programs, its YAML among it. */
    public ObjectNode json(String yaml) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1)
                .put("dataset", suggestion.dataset().name())
                .put("table", suggestion.sheet())
                .put("documents", suggestion.documents());
        suggestion.rows().forEach(json.withArray("/headerRows")::add);
        ArrayNode columns = json.putArray("columns");
        suggestion.columns().forEach(column -> column(columns, column, ""));
        suggestion
                .lists()
                .forEach(list -> list.columns().forEach(column -> column(columns, column, list.field() + ".")));
        suggestion.leftOver().forEach(json.putArray("leftOver")::add);
        suggestion.lacking().forEach(json.putArray("lacking")::add);
        ObjectNode unknown = json.putObject("unknown");
        suggestion.unknown().forEach((field, words) -> words.forEach(unknown.putObject(field)::put));
        return json.put("yaml", yaml);
    }

    private void column(ArrayNode columns, Proposed column, String list) {
        columns.addObject()
                .put("column", Letters.of(column.column()))
                .put("title", column.title())
                .put("field", list + column.field())
                .put("sureness", column.sureness().name().toLowerCase(Locale.ROOT))
                .put("why", screen.say(column.why()));
    }
}
