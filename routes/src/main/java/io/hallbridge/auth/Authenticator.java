package io.hallbridge.auth;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.WireRequest;

/** Adds to a call what proves who we are, and nothing else. Safe for several callers at once. */
public interface Authenticator {

    /** The call with the proof; where a token must be fetched first, the line is used for that. */
    WireRequest authenticate(WireRequest request, HallLine line) throws CallFailed, NotAdmitted;

    /**
     * Told that the hall did not know us by this call: gives up what proved stale, so that the next call has a new
     * proof.
     *
     * @return whether another try can help
     */
    boolean renew(WireRequest turnedDown);

    /** A text that came from the hall without anything secret it might repeat. */
    String withoutSecrets(String words);
}
