package io.hallbridge.ledger;

import java.util.Optional;

/**
 * A document held back because of errors.
 *
 * @param job the job that held it back
 * @param dataset its dataset
 * @param place what it is told apart by among the documents held back of that job and dataset
 * @param key its key; empty where it has none
 * @param origin where it was read, in words
 * @param findings the errors, as a JSON array of rule, field and place; no values
 */
public record Quarantined(
        String job, String dataset, String place, Optional<String> key, String origin, String findings) {

    /** A document told apart by its key or, where it has none, by its origin. */
    public static Quarantined of(String job, String dataset, Optional<String> key, String origin, String findings) {
        return new Quarantined(job, dataset, key.orElse(origin), key, origin, findings);
    }

    /** The same, told apart from another that is held back for having the same key. */
    public Quarantined besidesAnother() {
        return new Quarantined(
                job, dataset, place.equals(origin) ? place : place + " " + origin, key, origin, findings);
    }
}
