package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Cell;
import io.hallbridge.row.CellKind;
import io.hallbridge.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Several columns joined into one text, blank ones left out.
 *
 * @param froms the columns in order
 * @param with what stands between them
 */
record ConcatKind(List<From> froms, String with) implements Kind {

    static Kind read(Setting field, Shape shape, Draft draft) {
        Fill fill = field.get("fill")
                .among(List.of("merged", "down"))
                .map(word -> Fill.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Fill.NONE);
        Set<String> empties = Set.copyOf(field.get("empty").texts());
        List<From> froms = new ArrayList<>();
        for (String title : draft.numbered(field.get("concat").texts())) {
            froms.add(new From(new Wanted(shape.path(), List.of(title), draft.need(shape)), fill, empties));
        }
        return new ConcatKind(froms, field.get("with").text(""));
    }

    @Override
    public List<Wanted> wanted() {
        return froms.stream().map(From::wanted).toList();
    }

    @Override
    public Filler bind(Field field, Binder binder) throws Unreadable {
        List<Pick> picks = new ArrayList<>();
        for (From from : froms) {
            picks.add(from.bind(field, binder, false));
        }
        return (line, into) -> {
            String joined = joined(picks, line, field);
            if (!joined.isEmpty()) {
                into.put(field.name(), joined);
            }
        };
    }

    private String joined(List<Pick> picks, Line line, Field field) {
        StringJoiner joined = new StringJoiner(with);
        for (int i = 0; i < picks.size(); i++) {
            Cell cell = picks.get(i).of(line);
            if (cell.kind() == CellKind.ERROR) {
                line.report(
                        field.shape(),
                        MappingRules.CELL_HOLDS_AN_ERROR,
                        picks.get(i).columns()[0],
                        cell.text());
                continue;
            }
            if (Numbers.lostDigits(cell, line)) {
                line.report(
                        field.shape(),
                        MappingRules.CODE_LOST_DIGITS,
                        picks.get(i).columns()[0],
                        cell.text());
                continue;
            }
            String clean = Clean.line(cell.text());
            if (!froms.get(i).isNothing(clean)) {
                joined.add(clean);
            }
        }
        return joined.toString();
    }

    @Override
    public Text how() {
        String titles = String.join(
                " + ", froms.stream().map(from -> from.wanted().shown()).toList());
        return new Text("由列 " + titles + " 连成", "columns " + titles + " joined");
    }
}
