package io.hallbridge.samples.kaili;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was written where: the place of every value, and how many rows each dataset's tables have. */
final class Written {
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    void put(Entry entry, String field, Place place) {
        places.putIfAbsent(key(entry, field), place);
    }

    Optional<Place> place(Entry entry, String field) {
        return Optional.ofNullable(places.get(key(entry, field)));
    }

    private static String key(Entry entry, String field) {
        return entry.dataset() + "|" + entry.code() + "|" + field;
    }

    void rows(String dataset, int more) {
        rows.merge(dataset, more, Integer::sum);
    }

    int rows(String dataset) {
        return rows.getOrDefault(dataset, 0);
    }
}
