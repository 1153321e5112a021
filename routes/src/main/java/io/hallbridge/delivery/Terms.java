package io.hallbridge.delivery;

import io.hallbridge.auth.Authenticator;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Requests;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverHttp;
import java.time.Clock;

/**
 * What all calls to one hall have in common.
 *
 * @param hall the hall
 * @param way its exchange API
 * @param requests writes batches as it wants them
 * @param answers says what its answers mean
 * @param authenticator proves who we are
 * @param words what is said where a call fails
 * @param line brings calls there
 * @param clock ours
 */
record Terms(
        HallConnection hall,
        OverHttp way,
        Requests requests,
        Answers answers,
        Authenticator authenticator,
        FailureWords words,
        HallLine line,
        Clock clock) {}
