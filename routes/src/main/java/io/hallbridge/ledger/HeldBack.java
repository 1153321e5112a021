package io.hallbridge.ledger;

/**
 * A document in quarantine, with how long it has been there.
 *
 * @param document the document
 * @param firstRun the run that first held it back, or whose sending the hall first refused
 * @param run the run that last held it back
 * @param attempts in how many runs it was found faulty, or how often the hall refused it
 * @param retry whether somebody wants it sent again as it is
 */
public record HeldBack(Quarantined document, String firstRun, String run, int attempts, boolean retry) {}
