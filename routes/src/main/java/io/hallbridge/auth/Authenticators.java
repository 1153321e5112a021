package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.Cipher;
import io.hallbridge.hall.Ciphering;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.ProofPart;
import io.hallbridge.hall.Signing;
import io.hallbridge.seal.Signer;
import io.hallbridge.seal.TextCipher;
import io.hallbridge.seal.UnfitKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what proves who we are, and what encrypts, from a hall's settings. Each reads the secrets once. */
public final class Authenticators {
    private Authenticators() {}

    /** Fails where a secret cannot be read, others may read it too, or it is no key of the kind that the hall wants. */
    public static Authenticator of(AuthSettings settings, HallAddress address, Answers answers, Clock clock)
            throws SecretFault {
        Signing signing = settings.signing();
        Credentials credentials = Credentials.read(settings);
        Optional<Fetched> fetched = signing.fetch().map(fetch -> new Fetched(fetch, credentials, answers, clock));
        return new Prover(signing, credentials, address, clock, signer(settings, credentials), fetched);
    }

    private static @Nullable Signer signer(AuthSettings settings, Credentials credentials) throws SecretFault {
        Signing signing = settings.signing();
        try {
            return signing.seal().isEmpty() ? null : signing.seal().get().with(credentials.secret(), signing.terms());
        } catch (UnfitKey unfit) {
            throw new SecretFault(at(settings.place().map(SecretPlace::shownAs).orElse("secret"), unfit));
        }
    }

    /** What encrypts for a hall that wants something encrypted; fails like {@link #of}. */
    public static Optional<Cipher> cipher(AuthSettings settings) throws SecretFault {
        if (settings.signing().cipher().isEmpty()) {
            return Optional.empty();
        }
        Ciphering ciphering = settings.signing().cipher().get();
        Credentials credentials = Credentials.read(settings);
        Optional<String> start = ciphering.start().map(part -> text(part, credentials));
        try {
            TextCipher cipher = ciphering.kind().with(text(ciphering.key(), credentials), start, credentials.secret());
            return Optional.of(plain -> ciphering.encoding().of(cipher.seal(plain.getBytes(StandardCharsets.UTF_8))));
        } catch (UnfitKey unfit) {
            throw new SecretFault(at(name(ciphering.key()), unfit));
        }
    }

    private static String text(ProofPart part, Credentials credentials) {
        return part.kind() == ProofPart.Kind.VALUE ? credentials.value(part.text()) : credentials.secret();
    }

    private static String name(ProofPart part) {
        return part.kind() == ProofPart.Kind.VALUE ? "auth.values." + part.text() : "auth.secret";
    }

    private static Text at(String place, UnfitKey unfit) {
        return new Text(
                place + "：" + unfit.text().zh(), place + ": " + unfit.text().en());
    }
}
