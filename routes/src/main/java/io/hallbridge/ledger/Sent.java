package io.hallbridge.ledger;

import io.hallbridge.plan.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a document as it was sent, and what the hall said.
 *
 * @param change what was sent
 * @param hall where to
 * @param run by which run
 * @param batch in which batch
 * @param opened when it was sent
 * @param state the batch's state: {@code open}, {@code settled}, {@code refused}, {@code divided}, {@code abandoned},
 *     {@code doubt}
 * @param outcome the document's outcome, {@code accepted}, {@code duplicate}, {@code refused}, {@code awaiting},
 *     {@code later}; empty where there is none
 * @param code the hall's code
 * @param message the hall's words
 */
public record Sent(
        Change change,
        String hall,
        String run,
        String batch,
        Instant opened,
        String state,
        Optional<String> outcome,
        String code,
        String message) {}
