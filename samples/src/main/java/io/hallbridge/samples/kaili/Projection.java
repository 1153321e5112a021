package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of an entry survives its department's form: the document that must come out of its row. */
final class Projection {
    private final Set<String> carried;
    private final boolean everything;

    private Projection(Set<String> carried, boolean everything) {
        this.carried = carried;
        this.everything = everything;
    }

    static Projection of(Sender sender, String dataset) {
        boolean database = sender.files() == Sender.Files.DATABASE;
        return new Projection(database ? Set.of() : sender.form(dataset).carried(), database);
    }

    Map<String, Object> document(Entry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        entry.content().forEach((field, value) -> {
            if (everything || carried.contains(field)) {
                document.put(field, DatabaseFile.LISTS.contains(field) ? elements(field, entry) : value);
            }
        });
        return document;
    }

    private List<Map<String, Object>> elements(String list, Entry entry) {
        List<Map<String, Object>> elements = new ArrayList<>();
        for (Map<String, Object> element : entry.elements(list)) {
            Map<String, Object> kept = new LinkedHashMap<>();
            element.forEach((field, value) -> {
                if (everything || carried.contains(list + "." + field)) {
                    kept.put(field, value);
                } else if (carried.contains(list + "." + field + "=1")) {
                    kept.put(field, "1");
                }
            });
            elements.add(kept);
        }
        return elements;
    }
}
