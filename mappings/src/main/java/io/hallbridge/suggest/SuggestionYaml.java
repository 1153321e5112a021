package io.hallbridge.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Letters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A proposed mapping as the YAML that a person goes on with: what is sure is read at once, what is not stands as a comment. */
public final class SuggestionYaml {
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_（）·/]*");
    private static final int LINES_FROM = 1_000;
    private static final int CODES = 8;

    private final Suggestion suggestion;
    private final Datasets datasets;
    private final Language language;
    private final StringBuilder yaml = new StringBuilder();

    private SuggestionYaml(Suggestion suggestion, Datasets datasets, Language language) {
        this.suggestion = suggestion;
        this.datasets = datasets;
        this.language = language;
    }

    /**
     * The mapping file.
     *
     * @param name the mapping's name
     * @param source the source it reads from
     * @param files the glob on file names
     */
    public static String of(
            Suggestion suggestion, Datasets datasets, Language language, String name, String source, String files) {
        return new SuggestionYaml(suggestion, datasets, language).write(name, source, files);
    }

    private String write(String name, String source, String files) {
        Dataset dataset = suggestion.dataset();
        comment(
                "",
                new Text(
                        "由 hallbridge mappings suggest 提出，请逐行核对",
                        "proposed by hallbridge mappings suggest; go through it line by line"));
        line("mapping: " + name);
        line("dataset: " + dataset.name());
        line("source: " + source);
        line("files: " + quoted(files));
        if (suggestion.named()) {
            line("sheet: " + quoted(suggestion.sheet()));
        }
        line("fields:");
        for (Proposed column : suggestion.columns()) {
            field(column, "  ", "", dataset);
        }
        suggestion.lacking().forEach(this::lacking);
        suggestion.lists().forEach(this::list);
        if (!suggestion.leftOver().isEmpty()) {
            comment(
                    "",
                    new Text(
                            "没有用到的列：" + String.join("、", suggestion.leftOver()),
                            "columns not used: " + String.join(", ", suggestion.leftOver())));
        }
        return yaml.toString();
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private void comment(String indent, Text text) {
        line(indent + "# " + text.in(language));
    }

    private void field(Proposed column, String indent, String list, Dataset dataset) {
        String path = list.isEmpty() ? column.field() : list + "." + column.field();
        String start = indent + (column.isSure() ? "" : "# ");
        String end = column.sureness() == Sureness.CERTAIN && column.others().isEmpty()
                ? ""
                : "   # " + Letters.of(column.column()) + "：" + column.why().in(language);
        line(start + column.field() + ": " + value(column, path, list, dataset) + end);
        words(path, indent, dataset);
    }

    private String value(Proposed column, String path, String list, Dataset dataset) {
        if (!column.others().isEmpty()) {
            StringJoiner ticks = new StringJoiner(", ", "{ ticks: { ", " } }");
            column.others().forEach(tick -> ticks.add(quoted(tick.title()) + ": \"" + tick.code() + '"'));
            return ticks.toString();
        }
        return "{ from: " + quoted(column.title()) + kind(column, path, list, dataset) + " }";
    }

    private String kind(Proposed column, String path, String list, Dataset dataset) {
        JsonNode schema = dataset.property(path).orElseThrow();
        Optional<String> unit = Units.of(dataset.fields(list), column.field());
        if (unit.isPresent() && !taken(list).contains(unit.get())) {
            return ", as: duration, unit-to: " + unit.get();
        }
        if (schema.path("type").asText().equals("array")) {
            return ", as: list";
        }
        if (dataset.codes().containsKey(path)) {
            return ", as: code";
        }
        if (schema.path("type").asText().equals("integer")) {
            return ", as: integer";
        }
        return schema.path("maxLength").asInt(0) >= LINES_FROM
                        && !column.field().equals("name")
                ? ", keep-lines: true"
                : "";
    }

    private Set<String> taken(String list) {
        List<Proposed> columns = list.isEmpty()
                ? suggestion.columns()
                : suggestion.lists().stream()
                        .filter(one -> one.field().equals(list))
                        .flatMap(one -> one.columns().stream())
                        .toList();
        return columns.stream().filter(Proposed::isSure).map(Proposed::field).collect(Collectors.toSet());
    }

    /** Words that are in no code table: what they may mean is for a person to say. */
    private void words(String path, String indent, Dataset dataset) {
        Map<String, Long> unknown = suggestion.unknown().getOrDefault(path, Map.of());
        if (unknown.isEmpty()) {
            return;
        }
        CodeTable table = datasets.table(dataset.codes().getOrDefault(path, ""));
        unknown.forEach((word, count) -> comment(indent, unknown(word, count, table)));
    }

    private static Text unknown(String word, long count, CodeTable table) {
        List<String> nearest = table.nearest(word);
        String zh = nearest.isEmpty() ? "" : "，最接近的是“" + String.join("”“", nearest) + "”";
        String en = nearest.isEmpty() ? "" : ", nearest: " + String.join(", ", nearest);
        String code = nearest.size() == 1 ? table.codeOf(nearest.get(0)).orElse("?") : "?";
        String words = "words: { " + quoted(word) + ": \"" + code + "\" }";
        return new Text(
                "代码表 " + table.name() + " 没有“" + word + "”（" + count + " 处" + zh + "）。如果确实是那个意思，上一行加 " + words,
                "code table " + table.name() + " has no \"" + word + "\" (" + count
                        + (count == 1 ? " place" : " places") + en + "); if it means that, add to the line above: "
                        + words);
    }

    private void lacking(String field) {
        Dataset dataset = suggestion.dataset();
        String title = dataset.titleOf(field);
        Optional<CodeTable> table =
                Optional.ofNullable(dataset.codes().get(field)).map(datasets::table);
        String values = table.map(known -> known.values().values().stream()
                        .limit(CODES)
                        .map(value -> value.code() + " " + value.title().in(language))
                        .collect(Collectors.joining("、")))
                .orElse("");
        String zh = values.isEmpty() ? "" : "，可写 " + values;
        String en = values.isEmpty() ? "" : "; one of " + values;
        line("  # " + field + ": { constant: \"?\" }   # "
                + new Text("必填，表里没有“" + title + "”" + zh, "needed; no column is \"" + title + "\"" + en).in(language));
    }

    private void list(ProposedList list) {
        if (list.way() == ProposedList.Way.ONE_CELL) {
            line("  # " + list.field() + ": { split: { from: " + quoted(list.joinTitle()) + ", by: lines }, fields: { "
                    + list.columns().get(0).field() + ": { part: 1 } } }   # "
                    + new Text(
                                    "一格里的清单，请核对怎样分开（by: lines、list、arrows）",
                                    "a list in one cell; check what parts it (by: lines, list, arrows)")
                            .in(language));
            return;
        }
        line("  " + list.field() + ":");
        if (list.way() == ProposedList.Way.SHEET) {
            line("    rows-of: { sheet: " + quoted(list.sheet()) + ", join: { " + quoted(list.joinTitle()) + ": "
                    + list.joinField() + " } }");
        } else {
            line("    columns: { repeat: " + quoted(suggestion.dataset().titleOf(list.field())) + ", upto: "
                    + list.upto() + " }");
        }
        line("    fields:");
        list.columns().forEach(column -> field(column, "      ", list.field(), suggestion.dataset()));
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
