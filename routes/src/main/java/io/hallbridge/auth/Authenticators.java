package io.hallbridge.auth;

import io.hallbridge.hall.Answers;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.WireRequest;
import java.io.IOException;
import java.time.Clock;

/** Makes the authenticator that a hall's settings ask for. */
public final class Authenticators {
    private Authenticators() {}

    /** Reads the secret, once; fails where it cannot be read or others may read it too. */
    public static Authenticator of(AuthSettings settings, HallAddress address, Answers answers, Clock clock)
            throws IOException {
        if (settings instanceof AuthSettings.HmacSha256 hmac) {
            return new HmacSignature(hmac.key(), hmac.secret().read(), address, clock);
        }
        if (settings instanceof AuthSettings.Bearer bearer) {
            return new BearerToken(bearer.key(), bearer.secret().read(), bearer.tokenPath(), answers, clock);
        }
        return new Nobody(clock);
    }

    /** Adds nothing. */
    private record Nobody(Clock clock) implements Authenticator {
        @Override
        public Proof prove(HallLine line) {
            return Proof.none(clock.instant());
        }

        @Override
        public WireRequest authenticate(WireRequest request, Proof proof) {
            return request;
        }

        @Override
        public boolean renew(Proof turnedDown) {
            return false;
        }

        @Override
        public String withoutSecrets(String words) {
            return words;
        }
    }
}
