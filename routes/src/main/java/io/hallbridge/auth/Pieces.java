package io.hallbridge.auth;

import io.hallbridge.hall.Fetch;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.ProofPart;
import io.hallbridge.hall.SignedText;
import io.hallbridge.hall.Signing;
import io.hallbridge.seal.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One proof: the moment, the number used once, what was fetched, and what signs. Shows nothing of it as text.
 */
final class Pieces implements Proof {
    private final Signing signing;
    private final Credentials credentials;
    private final Instant at;
    private final String nonce;
    private final String fetched;
    private final @Nullable Signer signer;

    /** The fetched token or secret is empty where nothing was fetched. */
    Pieces(
            Signing signing,
            Credentials credentials,
            Instant at,
            String nonce,
            String fetched,
            @Nullable Signer signer) {
        this.signing = signing;
        this.credentials = credentials;
        this.at = at;
        this.nonce = nonce;
        this.fetched = fetched;
        this.signer = signer;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public String date() {
        return signing.date().write(at);
    }

    @Override
    public String key() {
        return credentials.key();
    }

    @Override
    public String token() {
        return fetchesSecret() ? "" : fetched;
    }

    /** The token or the secret that this was made with; empty where nothing was fetched. */
    String fetched() {
        return fetched;
    }

    private boolean fetchesSecret() {
        return signing.fetch().filter(Fetch::secret).isPresent();
    }

    @Override
    public String nonce() {
        return nonce;
    }

    @Override
    public String signature(String documents) {
        return signing.inPayload() ? signature(null, documents) : "";
    }

    /** The signature over a call. */
    String signature(CallPieces call) {
        return signature(call, "");
    }

    private String signature(@Nullable CallPieces call, String documents) {
        if (signer == null) {
            return "";
        }
        byte[] text = text(call, documents).getBytes(StandardCharsets.UTF_8);
        return signing.encoding().of(signer.sign(text));
    }

    /** The text that is signed. */
    String text(@Nullable CallPieces call, String documents) {
        SignedText text = signing.text();
        return text.parts().stream()
                        .map(part -> part.kind() == ProofPart.Kind.DOCUMENTS ? documents : of(part, call))
                        .collect(Collectors.joining(text.between()))
                + text.end();
    }

    /** A piece; what belongs to the call is empty where there is none yet. */
    String of(ProofPart part, @Nullable CallPieces call) {
        return part.kind().ofCall() ? (call == null ? "" : ofCall(part.kind(), call)) : ours(part, call);
    }

    private String ours(ProofPart part, @Nullable CallPieces call) {
        return switch (part.kind()) {
            case KEY -> credentials.key();
            case SECRET -> fetchesSecret() && !fetched.isEmpty() ? fetched : credentials.secret();
            case TOKEN -> token();
            case DATE -> date();
            case NONCE -> nonce;
            case BASIC -> credentials.basic();
            case SIGNATURE -> signature(call, "");
            case VALUE -> credentials.value(part.text());
            case TEXT -> part.text();
            default -> "";
        };
    }

    private static String ofCall(ProofPart.Kind kind, CallPieces call) {
        return switch (kind) {
            case METHOD -> call.request().method();
            case PATH -> call.path();
            case QUERY -> call.query();
            case SORTED_QUERY -> call.sortedQuery();
            case DECODED_QUERY -> call.decodedQuery();
            case PAYLOAD -> call.payload();
            case DIGEST -> call.payloadDigest();
            default -> throw new IllegalArgumentException(kind.word());
        };
    }

    @Override
    public String toString() {
        return signing.scheme() + " at " + at;
    }
}
