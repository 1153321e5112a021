package io.hallbridge.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run as the ledger remembers it.
 *
 * @param id its number
 * @param job the job's name
 * @param hall the hall's name
 * @param started when it began
 * @param ended when it ended; empty while it goes on, and for one that was killed
 * @param exit the exit code
 * @param totals its report as JSON
 */
public record RunEntry(
        String id,
        String job,
        String hall,
        Instant started,
        Optional<Instant> ended,
        OptionalInt exit,
        Optional<String> totals) {}
