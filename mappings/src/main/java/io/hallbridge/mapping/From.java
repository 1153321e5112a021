package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cell a field is read from.
 *
 * @param wanted its column
 * @param fill what a blank cell takes over
 * @param empties the mapping's own words for nothing
 */
record From(Wanted wanted, Fill fill, Set<String> empties) {
    private static final List<String> FILLS = List.of("merged", "down");

    static From read(Setting field, Shape shape, Draft draft) {
        List<String> titles = draft.inParts() ? part(field) : titles(field, draft);
        if (titles.isEmpty()) {
            field.get("from").needed();
        }
        Optional<String> fill =
                draft.inParts() ? Optional.empty() : field.get("fill").among(FILLS);
        return new From(
                new Wanted(shape.path(), titles, draft.need(shape)),
                fill.map(word -> Fill.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                        .orElse(Fill.NONE),
                Set.copyOf(field.get("empty").texts()));
    }

    private static List<String> part(Setting field) {
        return List.of("#" + field.get("part").integer(1, 1, 50));
    }

    static List<String> titles(Setting field, Draft draft) {
        return draft.numbered(field.get("from").texts());
    }

    /** Whether a cleaned text means that there is nothing. */
    boolean isNothing(String clean) {
        return clean.isEmpty() || Clean.isPlaceholder(clean) || !empties.isEmpty() && empties.contains(clean);
    }

    /** @param quiet whether another field reads the same cell and has said what is wrong with it */
    Pick bind(Field field, Binder binder, boolean quiet) throws Unreadable {
        int[] columns = binder.columns(wanted);
        binder.reads(field, columns);
        return new Pick(field, columns, binder.filled(fill, columns), quiet);
    }

    Text how() {
        String titles = wanted.shown();
        String filled = fill == Fill.NONE ? "" : " fill: " + fill.word();
        return new Text("取自列“" + titles + "”" + filled, "from column " + titles + filled);
    }
}
