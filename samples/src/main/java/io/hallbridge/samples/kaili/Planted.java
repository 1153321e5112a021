package io.hallbridge.samples.kaili;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The faults by the cells they change: what is written is asked here first. */
final class Planted {
    private final Map<String, Object> raw = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Map<Fault, Entry> entries = new HashMap<>();

    Planted(List<Fault> faults, Map<String, List<Entry>> entriesOf) {
        for (Fault fault : faults) {
            if (fault.ofTable()) {
                continue;
            }
            Entry entry = find(fault, entriesOf);
            entries.put(fault, entry);
            fault.cells().forEach((field, value) -> raw.put(key(entry, field), value.apply(entry)));
            if (fault.rule().equals("same-document-twice")) {
                repeated.add(key(entry, ""));
            }
        }
    }

    private static Entry find(Fault fault, Map<String, List<Entry>> entriesOf) {
        return entriesOf.getOrDefault(fault.bureau() + " " + fault.dataset(), List.of()).stream()
                .filter(entry -> entry.name().equals(fault.item()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item for " + fault));
    }

    private static String key(Entry entry, String field) {
        return entry.dataset() + "|" + entry.code() + "|" + field;
    }

    Optional<Object> raw(Entry entry, String field) {
        return Optional.ofNullable(raw.get(key(entry, field)));
    }

    boolean isRepeated(Entry entry) {
        return repeated.contains(key(entry, ""));
    }

    Entry entry(Fault fault) {
        return entries.getOrDefault(fault, Entry.of(fault.dataset()));
    }
}
