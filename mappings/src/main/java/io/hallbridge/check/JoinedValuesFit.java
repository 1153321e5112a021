package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a list fit into the national tables' column, where they stand joined by one character. Only a warning: a
 * hall that takes lists loses nothing. The width of a column is {@code x-joined-width} in the schema, in characters.
 */
final class JoinedValuesFit implements Check {
    static final Rule JOINED_VALUES_FIT = Rule.warning(
            "joined-values-fit",
            new Text("多个值连起来太长", "several values too long when joined"),
            new Text(
                    "“{title}”有 {count} 个值，连起来是 {length} 个字符，国家库这一栏只放得下 {limit} 个",
                    "\"{title}\" has {count} values, {length} characters when joined; the national tables' column holds {limit}"),
            new Text(
                    "报往国家库的，请只留最主要的几个；大厅按列表接收的不用改",
                    "leave the most important ones where it goes to the national tables; keep all where the hall takes lists"));

    static final NamedCheck NAMED =
            new NamedCheck("joined-values-fit", List.of(JOINED_VALUES_FIT), Map.of(), Map.of(), JoinedValuesFit::new);

    private final Map<String, Integer> widths = new LinkedHashMap<>();

    private JoinedValuesFit(Options options) {
        options.dataset().fields().forEach((field, schema) -> {
            int width = schema.path("x-joined-width").asInt();
            if (width > 0) {
                widths.put(field, width);
            }
        });
    }

    @Override
    public void look(Inspection at) {
        widths.forEach((field, width) -> look(at, field, width));
    }

    private static void look(Inspection at, String field, int width) {
        JsonNode list = at.list(field);
        int length = Math.max(0, list.size() - 1);
        for (JsonNode value : list) {
            length += value.asText().codePointCount(0, value.asText().length());
        }
        if (length > width) {
            at.report(
                    JOINED_VALUES_FIT,
                    field,
                    Map.of(
                            "title", at.titleOf(field),
                            "count", String.valueOf(list.size()),
                            "length", String.valueOf(length),
                            "limit", String.valueOf(width)));
        }
    }
}
