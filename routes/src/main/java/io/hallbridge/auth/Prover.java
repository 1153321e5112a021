package io.hallbridge.auth;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Fetch;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.ProofPart;
import io.hallbridge.hall.Shown;
import io.hallbridge.hall.Signing;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.seal.Signer;
import io.hallbridge.seal.UnfitKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves who we are as a profile says: whatever its scheme, by pieces that are signed, shown, or both. */
final class Prover implements Authenticator {
    private static final int NONCE_BYTES = 16;

    private final Signing signing;
    private final Credentials credentials;
    private final HallAddress address;
    private final Clock clock;
    private final @Nullable Signer signer;
    private final Optional<Fetched> fetched;
    private final SecureRandom random = new SecureRandom();

    /** Signs with the workspace's secret unless one is fetched. */
    Prover(
            Signing signing,
            Credentials credentials,
            HallAddress address,
            Clock clock,
            @Nullable Signer signer,
            Optional<Fetched> fetched) {
        this.signing = signing;
        this.credentials = credentials;
        this.address = address;
        this.clock = clock;
        this.signer = signer;
        this.fetched = fetched;
    }

    @Override
    public Proof prove(HallLine line) throws CallFailed, NotAdmitted {
        Instant now = clock.instant();
        Pieces own = new Pieces(signing, credentials, now, nonce(), "", signer);
        if (fetched.isEmpty()) {
            return own;
        }
        boolean givesSecret = signing.fetch().filter(Fetch::secret).isPresent();
        String held = fetched.get().get(line, own);
        return new Pieces(signing, credentials, now, nonce(), held, givesSecret ? signingWith(held) : signer);
    }

    private @Nullable Signer signingWith(String secret) {
        try {
            return signing.seal().isEmpty() ? null : signing.seal().get().with(secret, signing.terms());
        } catch (UnfitKey never) {
            throw new IllegalStateException("no hall hands out private keys", never);
        }
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public WireRequest authenticate(WireRequest request, Proof proof) {
        Pieces pieces = (Pieces) proof;
        WireRequest call = request;
        for (Shown shown : signing.query()) {
            if (!signs(shown)) {
                call = call.asking(shown.name(), shown.prefix() + pieces.of(shown.part(), pieces(call)));
            }
        }
        CallPieces written = pieces(call);
        for (Shown shown : signing.query()) {
            if (signs(shown)) {
                call = call.asking(shown.name(), shown.prefix() + pieces.of(shown.part(), written));
            }
        }
        for (Shown shown : signing.headers()) {
            call = call.with(shown.name(), shown.prefix() + pieces.of(shown.part(), written));
        }
        return call;
    }

    private static boolean signs(Shown shown) {
        return shown.part().kind() == ProofPart.Kind.SIGNATURE;
    }

    private CallPieces pieces(WireRequest call) {
        return new CallPieces(call, address, signing.digest());
    }

    /** A signature is made anew for every call; only what was fetched can have gone stale. */
    @Override
    public boolean renew(Proof turnedDown) {
        fetched.ifPresent(one -> one.renew(((Pieces) turnedDown).fetched()));
        return fetched.isPresent();
    }

    @Override
    public String withoutSecrets(String words) {
        return credentials.hidden().hideIn(words);
    }
}
