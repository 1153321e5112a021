package io.hallbridge.bench.work;

import io.hallbridge.bench.hall.Counts;
import io.hallbridge.bench.timing.Usage;

/** One task done once: what it took, what was found, what came to the hall. */
record Sample(Usage usage, Found found, Counts counts) {
    /** The same, with the places known. */
    Sample withPlaces(long places) {
        return new Sample(usage, new Found(found.documents(), found.faulty(), places), counts);
    }

    /** What has to be the same for everybody. */
    String result(Task.Kind kind) {
        return switch (kind) {
            case HELP -> "";
            case MARK -> found.documents() + " documents, " + found.faulty() + " faulty, places " + found.places();
            case CHECK, RECONCILE -> found.documents() + " documents, " + found.faulty() + " faulty";
            case NIGHT, CASES, KAILI ->
                counts.documents() + " accepted, " + counts.refused() + " refused, digest " + counts.digest();
        };
    }
}
