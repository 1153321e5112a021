package io.hallbridge.rehearsal;

import io.hallbridge.hall.WireAnswer;
import java.util.Optional;

/**
 * One call of a recorded exchange.
 *
 * @param expected the call
 * @param answer what the hall answered; empty where the connection ended before it had
 */
record Spoken(Expected expected, Optional<WireAnswer> answer) {}
