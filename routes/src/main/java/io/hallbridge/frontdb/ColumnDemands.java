package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.Demands;
import io.hallbridge.hall.TargetRules;
import io.hallbridge.hall.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the columns of a front-end database ask of documents: that they fit, and that nothing mandatory is missing. */
public final class ColumnDemands implements Demands {
    static final String NO_TABLE = TargetRules.NOT_TAKEN.id();

    /** Nothing to repair; told so that fillers are counted. */
    static final String FILLED = TargetRules.FILLED.id();

    private final TableProfile profile;

    public ColumnDemands(TableProfile profile) {
        this.profile = profile;
    }

    @Override
    public List<Unmet> of(String dataset, JsonNode content) {
        Optional<Layout> layout = profile.layout(dataset);
        Optional<Family> family = layout.flatMap(known -> known.family(content));
        if (family.isEmpty()) {
            return List.of(noTable(dataset, layout, content));
        }
        List<Unmet> unmet = new ArrayList<>();
        JsonNode theirs = profile.codes().applied(dataset, content);
        for (RowLayout row : family.get().rows()) {
            if (row.when().isEmpty() || !theirs.at(row.when().get()).isMissingNode()) {
                of(row, theirs, unmet);
            }
        }
        return unmet;
    }

    private static void of(RowLayout row, JsonNode content, List<Unmet> unmet) {
        if (row.list().isEmpty()) {
            of(row, content, content, JsonPointer.empty(), unmet);
            return;
        }
        JsonPointer list = row.list().get();
        JsonNode entries = content.at(list);
        for (int i = 0; i < entries.size(); i++) {
            of(row, content, entries.get(i), Texts.below(list, i, JsonPointer.empty()), unmet);
        }
    }

    private static void of(RowLayout row, JsonNode content, JsonNode entry, JsonPointer at, List<Unmet> unmet) {
        for (ColumnLayout column : row.columns()) {
            if (column.putting() instanceof Putting.FromDocument from) {
                JsonPointer above = from.whole() ? JsonPointer.empty() : at;
                Cell cell = Cell.of(column, from, content, entry);
                cell.fault().map(fault -> unmet(row, above, fault)).ifPresent(unmet::add);
                if (cell.filled() && cell.fault().isEmpty()) {
                    unmet.add(filled(row, column, above.append(from.places().get(0))));
                }
            }
        }
    }

    private static Unmet unmet(RowLayout row, JsonPointer at, Cell.Fault fault) {
        Text message = new Text(
                fault.text().zh() + "（表 " + row.table() + "）", fault.text().en() + " (table " + row.table() + ")");
        return new Unmet(at.append(fault.place()), fault.rule(), message, fault.remedy(), fault.value());
    }

    private static Unmet filled(RowLayout row, ColumnLayout column, JsonPointer at) {
        String filler = column.filler().orElse("");
        return new Unmet(
                at,
                FILLED,
                new Text(
                        "没有内容，目标列 " + column.name() + " 填“" + filler + "”（表 " + row.table() + "）",
                        "nothing stands here, and the target's column " + column.name() + " is filled with \"" + filler
                                + "\" (table " + row.table() + ")"),
                new Text("有内容就补上；没有就不用管", "fill it in where there is something; else leave it"),
                "");
    }

    private Unmet noTable(String dataset, Optional<Layout> layout, JsonNode content) {
        JsonPointer field = layout.flatMap(Layout::route).orElse(JsonPointer.empty());
        return new Unmet(
                field,
                NO_TABLE,
                new Text(
                        "接口配置“" + profile.name() + "”没有给这种“" + dataset + "”安排表",
                        "the profile \"" + profile.name() + "\" has no table for a \"" + dataset + "\" of this kind"),
                new Text("在接口配置里给它安排表，或不要把它送往这个大厅", "give it a table in the profile, or do not send it to this hall"),
                layout.isEmpty() ? "" : content.at(field).asText(""));
    }
}
