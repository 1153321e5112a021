package io.hallbridge.ledger;

import io.hallbridge.plan.Batch;
import java.time.Instant;

/**
 * A batch whose fate nobody knows.
 *
 * @param batch the batch, whole
 * @param since when it was sent first
 * @param cutOff whether the run that sent it ended, or goes on, without writing down what became of it
 * @param why what was seen instead of an answer; empty where it was cut off
 */
public record Doubt(Batch batch, Instant since, boolean cutOff, String why) {}
