package io.hallbridge.hall;

import static io.hallbridge.hall.ProofPart.Kind.BASIC;
import static io.hallbridge.hall.ProofPart.Kind.DATE;
import static io.hallbridge.hall.ProofPart.Kind.DIGEST;
import static io.hallbridge.hall.ProofPart.Kind.KEY;
import static io.hallbridge.hall.ProofPart.Kind.METHOD;
import static io.hallbridge.hall.ProofPart.Kind.NONCE;
import static io.hallbridge.hall.ProofPart.Kind.PATH;
import static io.hallbridge.hall.ProofPart.Kind.SECRET;
import static io.hallbridge.hall.ProofPart.Kind.SIGNATURE;
import static io.hallbridge.hall.ProofPart.Kind.SORTED_QUERY;
import static io.hallbridge.hall.ProofPart.Kind.TOKEN;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.seal.Seal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to prove who calls that have a name, each with what it means where the profile does not say otherwise. */
enum Scheme {
    /** The hall asks nobody. */
    NONE("none", Signing.NOTHING),
    /** Key and secret in every call, by RFC 7617. */
    ANY_BASIC("basic", Signing.NOTHING.showing(Shown.header("Authorization", "Basic ", BASIC))),
    /** A token, fetched with key and secret and sent with every call. */
    BEARER(
            "bearer",
            Signing.NOTHING
                    .showing(Shown.header("Authorization", "Bearer ", TOKEN))
                    .fetching(token())),
    /** A token by the client credentials grant of RFC 6749, section 4.4. */
    OAUTH2(
            "oauth2",
            Signing.NOTHING
                    .showing(Shown.header("Authorization", "Bearer ", TOKEN))
                    .fetching(grant())),
    /** A signature in headers, as the reference contract has it. */
    HMAC_SHA256("hmac-sha256", reference(Seal.HMAC_SHA256)),
    /** The same with the national digest. */
    HMAC_SM3("hmac-sm3", reference(Seal.HMAC_SM3)),
    /** The signature of the national sharing and exchange platform, made with a secret that is fetched and ends. */
    NATIONAL_SHARING("national-sharing", national()),
    /** A digest over a text that holds the secret. */
    MD5("md5", digest(Seal.MD5)),
    /** The same with SHA-256. */
    SHA256("sha256", digest(Seal.SHA256)),
    /** The same with the national digest. */
    SM3("sm3", digest(Seal.SM3)),
    /** A signature with our private key. */
    SM2(
            "sm2",
            Signing.NOTHING
                    .sealing(Seal.SM2, SignedText.plain(ProofPart.of(DATE), ProofPart.of(KEY)))
                    .dating(DateForm.DIGITS));

    private final String word;
    private final Signing usual;

    Scheme(String word, Signing usual) {
        this.word = word;
        this.usual = usual.named(word);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(each -> each.word).toList();
    }

    static Optional<Scheme> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** What it means where nothing else is said. */
    Signing usual() {
        return usual;
    }

    private static Signing reference(Seal seal) {
        return Signing.NOTHING
                .sealing(seal, SignedText.lines(METHOD, PATH, SORTED_QUERY, KEY, DATE, DIGEST))
                .showing(
                        Shown.header("X-Hall-Key", KEY),
                        Shown.header("X-Hall-Date", DATE),
                        Shown.header("X-Hall-Content-SHA256", DIGEST),
                        Shown.header("X-Hall-Signature", SIGNATURE));
    }

    private static Signing digest(Seal seal) {
        return Signing.NOTHING
                .sealing(
                        seal,
                        SignedText.plain(
                                ProofPart.of(KEY), ProofPart.of(DATE), ProofPart.of(NONCE), ProofPart.of(SECRET)))
                .dating(DateForm.MILLIS)
                .inHex();
    }

    private static Signing national() {
        ProofPart service = ProofPart.value("sid");
        Map<String, ProofPart> sent = new LinkedHashMap<>();
        sent.put("gjgxjhpt_rid", ProofPart.of(KEY));
        sent.put("gjgxjhpt_sid", service);
        sent.put("gjgxjhpt_rtime", ProofPart.of(DATE));
        sent.put("gjgxjhpt_sign", ProofPart.of(SIGNATURE));
        Fetch secret = new Fetch(
                new Call("POST", "/secret"),
                false,
                false,
                sent,
                Optional.of(Map.of(JsonPointer.compile("/code"), "0")),
                JsonPointer.compile("/data/secret"),
                Optional.of(JsonPointer.compile("/data/secretEndTime")),
                Optional.empty(),
                Fetch.LIFE,
                true,
                Fetch.Opening.AES_SEEDED);
        return Signing.NOTHING
                .sealing(Seal.HMAC_SHA256, SignedText.plain(service, ProofPart.of(KEY), ProofPart.of(DATE)))
                .dating(DateForm.MILLIS)
                .fetching(secret)
                .showing(
                        Shown.header("gjgxjhpt_rid", KEY),
                        new Shown("gjgxjhpt_sid", "", service),
                        Shown.header("gjgxjhpt_rtime", DATE),
                        Shown.header("gjgxjhpt_sign", SIGNATURE));
    }

    /** As the reference contract hands out tokens. */
    private static Fetch token() {
        Map<String, ProofPart> sent = new LinkedHashMap<>();
        sent.put("key", ProofPart.of(KEY));
        sent.put("secret", ProofPart.of(SECRET));
        return fetch("/token", false, sent, Optional.empty(), "/token", "/expiresIn");
    }

    private static Fetch grant() {
        Map<String, ProofPart> sent = Map.of("grant_type", ProofPart.text("client_credentials"));
        return fetch("/token", true, sent, Optional.of(Map.of()), "/access_token", "/expires_in");
    }

    private static Fetch fetch(
            String path,
            boolean form,
            Map<String, ProofPart> sent,
            Optional<Map<JsonPointer, String>> success,
            String at,
            String lasts) {
        return new Fetch(
                new Call("POST", path),
                form,
                form,
                sent,
                success,
                JsonPointer.compile(at),
                Optional.empty(),
                Optional.of(JsonPointer.compile(lasts)),
                Fetch.LIFE,
                false,
                Fetch.Opening.NONE);
    }
}
