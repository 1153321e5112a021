package io.hallbridge.samples.kaili;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the demo's three runs must report, counted from what was written: the first sends all that is sound, the second
 * nothing, the third the one changed cell's document.
 */
final class Expected {
    private final KailiWorkspace workspace;

    Expected(KailiWorkspace workspace) {
        this.workspace = workspace;
    }

    int documents(String dataset) {
        return workspace.senders().stream()
                .mapToInt(sender -> sender.entries(dataset).size())
                .sum();
    }

    int heldBack(String dataset) {
        Set<Entry> entries = new HashSet<>();
        workspace.faults().stream()
                .filter(fault -> fault.dataset().equals(dataset) && fault.holdsBack())
                .forEach(fault -> entries.add(workspace.planted().entry(fault)));
        return entries.size();
    }

    long findings(String severity) {
        return workspace.faults().stream()
                .filter(fault -> fault.severity().equals(severity))
                .count();
    }

    /** The JSON array of the three runs; each must report at least this. */
    String json() {
        return "[\n" + run(0) + ",\n" + run(1) + ",\n" + run(2) + "\n]\n";
    }

    private String run(int number) {
        StringBuilder out = new StringBuilder("  {\n");
        out.append(counts(number, KailiWorkspace.DATASETS, "    ")).append(",\n");
        out.append(String.format(
                "    \"findings\": { \"error\": %d, \"warning\": %d, \"info\": %d },\n    \"datasets\": {\n",
                findings("error"), findings("warning"), findings("info")));
        out.append("      \"power\": {\n")
                .append(counts(number, List.of("power"), "        "))
                .append("\n      },\n");
        out.append("      \"guide\": {\n")
                .append(counts(number, List.of("guide"), "        "))
                .append("\n      }\n");
        return out.append("    }\n  }").toString();
    }

    private String counts(int run, List<String> datasets, String indent) {
        Map<String, Integer> sums = new TreeMap<>();
        for (String dataset : datasets) {
            counts(run, dataset).forEach((name, count) -> sums.merge(name, count, Integer::sum));
        }
        List<String> order = List.of(
                "read",
                "skipped",
                "documents",
                "unchanged",
                "created",
                "updated",
                "retired",
                "quarantined",
                "accepted",
                "refused",
                "inDoubt",
                "awaiting");
        return String.join(
                ",\n",
                order.stream()
                        .map(name -> indent + "\"" + name + "\": " + sums.getOrDefault(name, 0))
                        .toList());
    }

    private Map<String, Integer> counts(int run, String dataset) {
        int documents = documents(dataset);
        int sound = documents - heldBack(dataset);
        int updated = run == 2 && dataset.equals(DemoChange.DATASET) ? 1 : 0;
        int created = run == 0 ? sound : 0;
        int read = workspace.written().rows(dataset);
        return Map.of(
                "read",
                read,
                "skipped",
                read - documents,
                "documents",
                documents,
                "unchanged",
                sound - created - updated,
                "created",
                created,
                "updated",
                updated,
                "quarantined",
                heldBack(dataset),
                "accepted",
                created + updated);
    }
}
