package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds the fields of an object to the columns of one table. */
final class Binder {
    private static final int[] NONE = {};
    private static final int MOST_PARTS = 50;

    private final Session session;
    private final Site site;
    private final Map<Wanted, int[]> found;
    private final BodyMerges merges;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, List<String>> shown = new LinkedHashMap<>();

    private Binder(Session session, Site site, Map<Wanted, int[]> found, BodyMerges merges) {
        this.session = session;
        this.site = site;
        this.found = found;
        this.merges = merges;
    }

    static Binder of(Session session, Site site, Opened opened) {
        return new Binder(session, site, opened.columns(), new BodyMerges(opened));
    }

    /** For further objects made from the same rows: the elements of repeated columns. */
    Binder sameRows() {
        return new Binder(session, site, found, merges);
    }

    /** For objects made from the parts of a text, which are columns called {@code #1}, {@code #2} and so on. */
    Binder parts(List<Wanted> wanted) {
        List<String> names = new ArrayList<>();
        for (int part = 1; part <= MOST_PARTS; part++) {
            names.add("#" + part);
        }
        HeaderMatch match = new HeaderMatch(HeaderTitles.named(names), wanted);
        Site parts = new Site(site.table(), names, false, NONE);
        return new Binder(session, parts, match.columns(), merges);
    }

    Session session() {
        return session;
    }

    Site site() {
        return site;
    }

    /** The columns of a wanted column, the preferred first; none where it is missing. */
    int[] columns(Wanted wanted) {
        return found.getOrDefault(wanted, NONE);
    }

    /** Takes note of the columns a field is read from; places of the field are in the first. */
    void reads(Field field, int... from) {
        if (from.length > 0) {
            columns.putIfAbsent(field.name(), from[0]);
            List<String> names = shown.computeIfAbsent(field.name(), any -> new ArrayList<>());
            for (int column : from) {
                names.add(site.called(column));
            }
        }
    }

    /** What blank cells of these columns take over; null for a column that takes over nothing. */
    @Nullable FilledColumn[] filled(Fill fill, int[] from) throws Unreadable {
        @Nullable FilledColumn[] filled = new FilledColumn[from.length];
        for (int i = 0; i < from.length && fill != Fill.NONE; i++) {
            filled[i] = site.fill(fill, from[i], fill == Fill.MERGED ? merges.below() : List.of());
        }
        return filled;
    }

    /** The column of each field; complete once all fields are bound. */
    Map<String, Integer> columnOfField() {
        return columns;
    }

    /** The columns of each field as people call them. */
    Map<String, List<String>> shown() {
        return shown;
    }
}
