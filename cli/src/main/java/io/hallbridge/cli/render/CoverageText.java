package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.suggest.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What mappings leave out, mapping by mapping. */
public final class CoverageText {
    private static final int WORDS = 8;

    private final Screen screen;

    public CoverageText(Screen screen) {
        this.screen = screen;
    }

    public List<String> lines(List<Coverage> coverages, List<Finding> unreadable) {
        List<String> lines = new ArrayList<>();
        for (Coverage coverage : coverages) {
            lines.add(head(coverage));
            Grid grid = new Grid();
            fields(coverage, grid);
            columns(coverage, grid);
            coverage.unknown()
                    .forEach((field, words) -> grid.add(
                            screen.paint().yellow(screen.say("代码表里没有", "in no code table")),
                            title(coverage, field),
                            String.valueOf(sum(words)),
                            words(words)));
            lines.addAll(grid.lines("  "));
            lines.add("");
        }
        unreadable.forEach(why -> lines.add(screen.paint()
                .red(screen.say("没有读到：", "not read: ") + why.origin().where() + " " + screen.say(why.sentence()))));
        return lines;
    }

    private String head(Coverage coverage) {
        return screen.paint().bold(coverage.mapping().name())
                + screen.say(
                        "    读了 " + coverage.tables() + " 张表，" + coverage.documents() + " 条",
                        "    " + Plural.of(coverage.tables(), "table") + " read, "
                                + Plural.of(coverage.documents(), "document"));
    }

    private void fields(Coverage coverage, Grid grid) {
        List<Coverage.Unfilled> unfilled = coverage.unfilled();
        add(grid, screen.paint().yellow(screen.say("必填而没有列", "needed, no column")), unfilled, true);
        add(grid, screen.say("没有列的字段", "fields without a column"), unfilled, false);
        coverage.missing()
                .forEach((title, tables) -> grid.add(
                        screen.paint().yellow(screen.say("表里没有的列", "column not there")),
                        title,
                        String.valueOf(tables),
                        screen.say("张表", tables == 1 ? "table" : "tables")));
    }

    private void add(Grid grid, String label, List<Coverage.Unfilled> unfilled, boolean mandatory) {
        List<String> titles = unfilled.stream()
                .filter(field -> field.mandatory() == mandatory)
                .map(field -> field.path() + " " + field.title())
                .toList();
        if (!titles.isEmpty()) {
            grid.add(label, "", String.valueOf(titles.size()), String.join(screen.say("、", ", "), titles));
        }
    }

    private void columns(Coverage coverage, Grid grid) {
        if (!coverage.unused().isEmpty()) {
            grid.add(
                    screen.say("没有用到的列", "columns not used"),
                    "",
                    String.valueOf(coverage.unused().size()),
                    String.join(screen.say("、", ", "), coverage.unused().keySet()));
        }
    }

    private static String title(Coverage coverage, String field) {
        return field + " " + coverage.mapping().dataset().titleOf(field);
    }

    private static long sum(Map<String, Long> words) {
        return words.values().stream().mapToLong(Long::longValue).sum();
    }

    private String words(Map<String, Long> words) {
        String shown = words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(WORDS)
                .map(word -> "“" + word.getKey() + "” × " + word.getValue())
                .collect(Collectors.joining(screen.say("、", ", ")));
        return words.size() <= WORDS
                ? shown
                : shown + screen.say("，还有 " + (words.size() - WORDS) + " 个", ", " + (words.size() - WORDS) + " more");
    }

    /** The same for programs. */
    public ObjectNode json(List<Coverage> coverages, List<Finding> unreadable) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", 1);
        ArrayNode mappings = json.putArray("mappings");
        coverages.forEach(coverage -> one(mappings.addObject(), coverage));
        ArrayNode unread = json.putArray("unreadable");
        unreadable.forEach(why -> unread.add(FindingJson.of(why, screen)));
        return json;
    }

    private static void one(ObjectNode json, Coverage coverage) {
        Dataset dataset = coverage.mapping().dataset();
        json.put("mapping", coverage.mapping().name())
                .put("dataset", dataset.name())
                .put("tables", coverage.tables())
                .put("documents", coverage.documents());
        ArrayNode unfilled = json.putArray("unfilled");
        coverage.unfilled()
                .forEach(field -> unfilled.addObject()
                        .put("field", field.path())
                        .put("title", field.title())
                        .put("mandatory", field.mandatory()));
        ArrayNode missing = json.putArray("missing");
        coverage.missing()
                .forEach((title, tables) ->
                        missing.addObject().put("title", title).put("tables", tables));
        ArrayNode unused = json.putArray("unused");
        coverage.unused()
                .forEach((column, tables) ->
                        unused.addObject().put("column", column).put("tables", tables));
        ArrayNode unknown = json.putArray("unknown");
        coverage.unknown()
                .forEach((field, words) -> words.forEach((word, count) -> unknown.addObject()
                        .put("field", field)
                        .put("value", word)
                        .put("count", count)));
        json.put("furtherWords", coverage.furtherWords());
    }
}
