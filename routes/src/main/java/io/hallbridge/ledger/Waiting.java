package io.hallbridge.ledger;

/**
 * Documents whose fate is open.
 *
 * @param inDoubt sent, and nobody knows
 * @param awaiting taken by the hall, which decides later
 */
public record Waiting(long inDoubt, long awaiting) {}
