package io.hallbridge.ledger;

import java.util.Optional;

/**
 * A document held back because of errors.
 *
 * @param job the job that held it back
 * @param dataset its dataset
 * @param key its key; empty where it has none
 * @param origin where it was read, in words
 * @param findings the errors, as a JSON array of rule, field and place; no values
 */
public record Quarantined(String job, String dataset, Optional<String> key, String origin, String findings) {

    /** What it is told apart by: its key, else its place. */
    String place() {
        return key.orElse(origin);
    }
}
