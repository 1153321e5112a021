package io.hallbridge.delivery;

import io.hallbridge.auth.Authenticator;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Requests;
import io.hallbridge.workspace.HallConnection;
import java.time.Clock;

/**
 * What all batches to one hall have in common.
 *
 * @param hall the hall
 * @param requests writes batches as it wants them
 * @param answers says what its answers mean
 * @param authenticator proves who we are
 * @param line brings calls there
 * @param clock ours
 */
record Terms(
        HallConnection hall,
        Requests requests,
        Answers answers,
        Authenticator authenticator,
        HallLine line,
        Clock clock) {}
