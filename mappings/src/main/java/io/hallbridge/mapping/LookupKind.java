package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.util.Optional;
import java.util.Set;

/**
 * A value found in a file of pairs: the department's name gives its code.
 *
 * @param file the file's pairs
 * @param shown the file as the mapping names it
 * @param by the file's column that is looked in
 */
record LookupKind(From from, LookupFile file, String shown, String by) implements OneCell {

    static Optional<Kind> read(Setting field, Shape shape, Draft draft) {
        Setting lookup = field.get("lookup");
        From from = new From(
                new Wanted(shape.path(), From.titles(lookup, draft), draft.need(shape)),
                Fill.NONE,
                Set.copyOf(field.get("empty").texts()));
        String first = lookup.get("from").texts().stream()
                .findFirst()
                .orElseGet(() -> lookup.get("from").needed());
        String by = lookup.get("by").text(first);
        return LookupFile.read(lookup, by, draft.file())
                .map(file -> new LookupKind(from, file, lookup.get("file").text(""), by));
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        String clean = Clean.line(cell.text());
        if (from.isNothing(clean)) {
            return MissingNode.getInstance();
        }
        Optional<String> found = file.find(clean);
        if (found.isEmpty()) {
            report(cell, clean, line, shape);
        }
        return found.<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
    }

    private void report(Cell cell, String clean, Line line, Shape shape) {
        Optional<String> nearest = Nearest.to(clean, file.known());
        line.report(
                shape,
                MappingRules.VALUE_NOT_IN_LOOKUP,
                cell.text(),
                "file",
                shown,
                "by",
                by,
                "nearest",
                nearest.map(word -> "“" + word + "”").orElse(""),
                "nearestEn",
                nearest.map(word -> " (" + word + ")").orElse(""));
    }

    @Override
    public Text how() {
        return new Text(from.how().zh() + "，查对照表 " + shown, from.how().en() + ", looked up in " + shown);
    }
}
