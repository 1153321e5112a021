package io.hallbridge.ledger;

import java.time.Instant;

/**
 * Who holds the lock of a hall's dataset.
 *
 * @param run the run
 * @param dataset the dataset's name
 * @param host the machine
 * @param pid the process
 * @param since when it took it
 */
public record Holder(String run, String dataset, String host, long pid, Instant since) {}
