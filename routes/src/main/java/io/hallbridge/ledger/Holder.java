package io.hallbridge.ledger;

import java.time.Instant;

/**
 * Who holds the lock of a hall.
 *
 * @param run the run
 * @param host the machine
 * @param pid the process
 * @param since when it took it
 */
public record Holder(String run, String host, long pid, Instant since) {}
