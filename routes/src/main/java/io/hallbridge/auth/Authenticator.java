package io.hallbridge.auth;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.WireRequest;

/**
 * Proves to a hall who we are, in two steps: what proves it is made before a call is written, and added once it is. Safe
 * for several callers at once.
 */
public interface Authenticator {

    /** What proves who we are in the next call; where a token must be fetched first, the line is used for that. */
    Proof prove(HallLine line) throws CallFailed, NotAdmitted;

    /** The call with what stands outside its payload of a proof this made. */
    WireRequest authenticate(WireRequest request, Proof proof);

    /**
     * Told that the hall did not know us by a proof: gives up what went stale, so that the next is a new one.
     *
     * @return whether another try can help
     */
    boolean renew(Proof turnedDown);

    /** A text that came from the hall without anything secret it might repeat. */
    String withoutSecrets(String words);
}
