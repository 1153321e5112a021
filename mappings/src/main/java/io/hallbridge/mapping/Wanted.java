package io.hallbridge.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A column that a mapping looks for. Compared by identity: two fields may look for the same title, each on its own.
 */
final class Wanted {
    private final String field;
    private final List<String> titles;
    private final List<String> plain;
    private final List<String> bare;
    private final Need need;

    /**
     * @param field the field it is for, by path
     * @param titles the titles it may have, the preferred first
     * @param need how much the mapping needs it
     */
    Wanted(String field, List<String> titles, Need need) {
        this.field = field;
        this.titles = List.copyOf(titles);
        this.plain = titles.stream().map(Titles::plain).toList();
        this.bare = plain.stream().map(Titles::bare).toList();
        this.need = need;
    }

    String field() {
        return field;
    }

    List<String> titles() {
        return titles;
    }

    List<String> plain() {
        return plain;
    }

    /** The plain titles without what stands in brackets, in the same order. */
    List<String> bare() {
        return bare;
    }

    Need need() {
        return need;
    }

    /** How people see it: the titles joined by {@code /}. */
    String shown() {
        return String.join("/", titles);
    }

    static List<String> shown(List<Wanted> all) {
        return new ArrayList<>(
                new LinkedHashSet<>(all.stream().map(Wanted::shown).toList()));
    }
}
