package io.hallbridge.sandbox;

import io.hallbridge.dataset.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;

/** The hall's desks, one a dataset. */
final class Desks {
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    Desks(SandboxSettings settings, Store store, Conduct conduct) {
        for (Dataset dataset : settings.datasets.inOrder()) {
            Contents contents = new Contents(dataset, new Codes(dataset, settings.datasets));
            desks.put(dataset.name(), new Desk(store, contents, conduct, settings.clock));
        }
    }

    /** The desk for a dataset; refused where there is none. */
    Desk get(String dataset) {
        Desk desk = desks.get(dataset);
        if (desk == null) {
            throw new Refused(
                    Fault.DATASET,
                    Sentences.NO_DATASET,
                    Map.of("name", dataset, "known", String.join(", ", desks.keySet())));
        }
        return desk;
    }
}
