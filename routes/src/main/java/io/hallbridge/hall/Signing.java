package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.seal.Digest;
import io.hallbridge.seal.Encoding;
import io.hallbridge.seal.Seal;
import io.hallbridge.seal.SealTerms;
import io.hallbridge.setting.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a hall wants to be shown who calls: the section {@code auth} of a profile. It says nothing secret and not who we
 * are; that is the workspace's.
 *
 * <pre>
 * auth:
 *   scheme: hmac-sha256          # none, basic, bearer, oauth2, hmac-sha256, hmac-sm3, national-sharing, md5, sha256, sm3, sm2
 *   headers: { signature: X-Sign, key: X-Key, date: X-Date, nonce: X-Nonce, digest: X-Digest, basic: …,
 *              token: { name: Authorization, prefix: "Bearer " }, algorithm: { name: X-Algorithm, value: hmac-sha256 },
 *              values: { X-Service: $sid } }             # a text, or a value that the workspace gives under auth.values
 *   query: { token: access_token }                       # the same in the query of every call
 *   canonical: [ method, path, sorted-query, key, date, nonce, digest, payload, $sid, { text: "&amp;" } ]
 *   between: "\n"                # stands between two pieces of the canonical text
 *   end: "\n"                    # stands after the last
 *   date-format: rfc1123         # iso, epoch-seconds, epoch-millis, or a pattern such as yyyyMMddHHmmss
 *   encoding: base64             # of the signature; hex, hex-upper
 *   digest: sha256               # of what is sent; md5, sm3; in hexadecimal digits
 *   sm2: { user-id: "1234567812345678", form: der }      # raw: r and s side by side
 *   fetch:                       # the token, or the secret that signatures are then made with
 *     call: POST /token
 *     as: json                   # form
 *     client: header             # key and secret by RFC 7617; form: as client_id and client_secret
 *     body: { appKey: $key, appSecret: $secret, time: $date, sign: $signature }
 *     success: { /code: "0" }    # the profile's own success unless given
 *     at: /data/token
 *     ends: /data/endTime        # a moment: milliseconds or seconds since 1970, or yyyyMMddHHmmss
 *     lasts: /data/expiresIn     # or seconds from now
 *     life: 600                  # seconds, where the answer says neither
 *     gives: secret              # token
 *     opened-by: aes-ecb         # how a secret that came encrypted is opened; aes-ecb-seeded, none
 *   cipher: { kind: sm4-cbc, key: $secret, start: $iv, encoding: base64 }     # for what the profile wants encrypted
 * </pre>
 *
 * Where no header and no parameter shows the signature, it stands in what is sent, in the place {@code $signature} of
 * the profile's templates; its canonical text then holds nothing of the call but {@code documents}.
 *
 * @param scheme the scheme's name
 * @param seal what the signature is made with; empty where none is made
 * @param text what is signed
 * @param encoding how the signature is written
 * @param terms what else the signature's kind leaves open
 * @param date how moments are written
 * @param digest the digest of what is sent
 * @param headers what the headers show
 * @param query what the query shows
 * @param fetch how a token or a secret is fetched; empty where none is
 * @param cipher what is encrypted how; empty where nothing is
 */
public record Signing(
        String scheme,
        Optional<Seal> seal,
        SignedText text,
        Encoding encoding,
        SealTerms terms,
        DateForm date,
        Digest digest,
        List<Shown> headers,
        List<Shown> query,
        Optional<Fetch> fetch,
        Optional<Ciphering> cipher) {
    static final Signing NOTHING = new Signing(
            "",
            Optional.empty(),
            SignedText.NONE,
            Encoding.BASE64,
            SealTerms.USUAL,
            DateForm.RFC_1123,
            Digest.SHA256,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    /** What a hall can ask for whose profile says nothing of it: the reference contract knows these. */
    public static final List<String> UNSAID = List.of("none", "bearer", "hmac-sha256");

    private static final Text OF_CALL = new Text(
            "签名写在报文里时，只能包含 documents、key、secret、token、date、nonce、$值和文字",
            "a signature that stands in what is sent can only be over documents, key, secret, token, date, nonce, $values and texts");
    private static final Text DOCUMENTS = new Text(
            "签名写在请求头或参数里时用 payload 或 digest，不用 documents",
            "a signature in a header or parameter is over payload or digest rather than documents");

    public Signing {
        headers = List.copyOf(headers);
        query = List.copyOf(query);
    }

    /** Reads the section. */
    public static Signing read(Setting auth) {
        Setting scheme = auth.get("scheme");
        if (!scheme.present()) {
            scheme.needed();
        }
        Optional<Scheme> named = scheme.among(Scheme.words()).flatMap(Scheme::named);
        if (named.isEmpty()) {
            auth.entries(); // what else may stand there depends on the scheme
            return NOTHING.named("none");
        }
        return read(auth, named.get().usual());
    }

    private static Signing read(Setting auth, Signing usual) {
        boolean sealed = usual.seal().isPresent();
        Signing signing = new Signing(
                usual.scheme(),
                usual.seal(),
                sealed ? SignedText.read(auth, usual.text()) : usual.text(),
                sealed
                        ? auth.get("encoding")
                                .among(Encoding.words())
                                .flatMap(Encoding::named)
                                .orElse(usual.encoding())
                        : usual.encoding(),
                usual.seal().filter(Seal.SM2::equals).isPresent() ? terms(auth.get("sm2")) : usual.terms(),
                DateForm.read(auth.get("date-format"), usual.date()),
                sealed
                        ? auth.get("digest")
                                .among(Digest.words())
                                .flatMap(Digest::named)
                                .orElse(usual.digest())
                        : usual.digest(),
                Shown.read(auth.get("headers"), usual.headers()),
                Shown.read(auth.get("query"), usual.query()),
                fetch(auth, usual),
                Optional.of(auth.get("cipher")).filter(Setting::present).map(Ciphering::read));
        if (sealed) {
            signing.check(auth.get("canonical"));
        }
        return signing;
    }

    /** A scheme that signs may fetch something first, though it need not. */
    private static Optional<Fetch> fetch(Setting auth, Signing usual) {
        Optional<Fetch> fallback = usual.seal().isPresent() && auth.get("fetch").present()
                ? usual.fetch().or(() -> Optional.of(Fetch.ofSealed()))
                : usual.fetch();
        return fallback.map(fetch -> Fetch.read(auth.get("fetch"), fetch));
    }

    private static SealTerms terms(Setting sm2) {
        return new SealTerms(
                sm2.get("user-id").text(SealTerms.EVERYBODY),
                !sm2.get("form")
                        .among(List.of("der", "raw"))
                        .filter("raw"::equals)
                        .isPresent());
    }

    private void check(Setting canonical) {
        Stream<ProofPart.Kind> kinds = text.parts().stream().map(ProofPart::kind);
        if (inPayload() && kinds.anyMatch(ProofPart.Kind::ofCall)) {
            canonical.problem(OF_CALL);
        } else if (!inPayload() && signs(ProofPart.Kind.DOCUMENTS)) {
            canonical.problem(DOCUMENTS);
        }
    }

    /** How a hall is shown who calls whose profile does not say: one of {@link #UNSAID}. */
    public static Signing unsaid(String scheme) {
        return Scheme.named(scheme)
                .filter(known -> UNSAID.contains(scheme))
                .orElseThrow()
                .usual();
    }

    /** The same with what is fetched fetched from another path. */
    public Signing fetchingFrom(String path) {
        return new Signing(
                scheme,
                seal,
                text,
                encoding,
                terms,
                date,
                digest,
                headers,
                query,
                fetch.map(one -> one.from(path)),
                cipher);
    }

    /** Whether the signature stands in what is sent. */
    public boolean inPayload() {
        return seal.isPresent() && shown().noneMatch(one -> one.part().kind() == ProofPart.Kind.SIGNATURE);
    }

    /** Whether the signed text holds such a piece. */
    public boolean signs(ProofPart.Kind kind) {
        return text.parts().stream().anyMatch(part -> part.kind() == kind);
    }

    /** Whether the hall asks for no name at all. */
    public boolean asksNobody() {
        return scheme.equals("none") && cipher.isEmpty();
    }

    /** Whether the workspace must give a secret. */
    public boolean needsSecret() {
        return seal.filter(Seal::keyed).isPresent()
                || parts().anyMatch(ProofPart::needsSecret)
                || fetch.filter(Fetch::needsSecret).isPresent()
                || cipher.filter(Ciphering::needsSecret).isPresent();
    }

    /** The names of the values that the workspace must give. */
    public Set<String> values() {
        return Stream.of(
                        parts(),
                        fetch.stream().flatMap(one -> one.sent().values().stream()),
                        cipher.stream().flatMap(one -> Stream.concat(Stream.of(one.key()), one.start().stream())))
                .flatMap(each -> each)
                .filter(part -> part.kind() == ProofPart.Kind.VALUE)
                .map(ProofPart::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<ProofPart> parts() {
        return Stream.concat(text.parts().stream(), shown().map(Shown::part));
    }

    private Stream<Shown> shown() {
        return Stream.of(headers, query).flatMap(Collection::stream);
    }

    Signing named(String name) {
        return new Signing(name, seal, text, encoding, terms, date, digest, headers, query, fetch, cipher);
    }

    Signing sealing(Seal with, SignedText over) {
        return new Signing(
                scheme, Optional.of(with), over, encoding, terms, date, digest, headers, query, fetch, cipher);
    }

    Signing showing(Shown... inHeaders) {
        return new Signing(scheme, seal, text, encoding, terms, date, digest, List.of(inHeaders), query, fetch, cipher);
    }

    Signing fetching(Fetch first) {
        return new Signing(
                scheme, seal, text, encoding, terms, date, digest, headers, query, Optional.of(first), cipher);
    }

    Signing dating(DateForm form) {
        return new Signing(scheme, seal, text, encoding, terms, form, digest, headers, query, fetch, cipher);
    }

    Signing inHex() {
        return new Signing(scheme, seal, text, Encoding.HEX, terms, date, digest, headers, query, fetch, cipher);
    }
}
