package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a token or a secret is fetched that holds for a while.
 *
 * @param call the call
 * @param form whether what is sent is a form rather than JSON
 * @param basic whether key and secret are sent as RFC 7617 writes them
 * @param sent what is sent, by name
 * @param success what must stand where in the answer besides; empty where the answer is judged as to any other call
 * @param at where the token or secret stands
 * @param ends where the moment stands at which it ends
 * @param lasts where the number of seconds stands that it holds for
 * @param life how long it holds where the answer does not say
 * @param secret whether it is a secret that signatures are then made with, rather than a token
 * @param opening how a secret that came encrypted is opened
 */
public record Fetch(
        Call call,
        boolean form,
        boolean basic,
        Map<String, ProofPart> sent,
        Optional<Map<JsonPointer, String>> success,
        JsonPointer at,
        Optional<JsonPointer> ends,
        Optional<JsonPointer> lasts,
        Duration life,
        boolean secret,
        Opening opening) {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Text POINTER =
            new Text("这里应当是 JSON 指针，例如 /data/token", "a JSON pointer belongs here, for instance /data/token");

    public Fetch {
        sent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sent));
        success = success.map(Map::copyOf);
    }

    /** How a secret that came encrypted is opened with the secret that the workspace gives. */
    public enum Opening {
        /** It came as it is. */
        NONE("none"),
        /** AES in ECB mode with PKCS#5 padding; the key is the secret's bytes, or those its hexadecimal digits stand for. */
        AES("aes-ecb"),
        /** The same; the key is what Java's SHA1PRNG gives from the secret as its seed, as the national platform has it. */
        AES_SEEDED("aes-ecb-seeded");

        private final String word;

        Opening(String word) {
            this.word = word;
        }

        static Optional<Opening> named(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return List.of(values()).stream().map(each -> each.word).toList();
        }
    }

    /** Whether the secret is used for it that the workspace gives. */
    boolean needsSecret() {
        return basic
                || opening != Opening.NONE
                || sent.values().stream()
                        .anyMatch(part -> part.needsSecret() || part.kind() == ProofPart.Kind.SIGNATURE);
    }

    /** What a scheme that signs fetches where its profile says so: a secret, unless the profile says a token. */
    static Fetch ofSealed() {
        return new Fetch(
                new Call("POST", "/secret"),
                false,
                false,
                Map.of(),
                Optional.empty(),
                JsonPointer.compile("/secret"),
                Optional.empty(),
                Optional.empty(),
                LIFE,
                true,
                Opening.NONE);
    }

    /** The same from another path. */
    Fetch from(String path) {
        return new Fetch(
                new Call(call.method(), path), form, basic, sent, success, at, ends, lasts, life, secret, opening);
    }

    static Fetch read(Setting fetch, Fetch fallback) {
        if (!fetch.present()) {
            return fallback;
        }
        Setting call = fetch.get("call");
        return new Fetch(
                call.present() ? Call.read(call, List.of()) : fallback.call(),
                form(fetch.get("as"), fallback.form()),
                fetch.get("client")
                        .among(List.of("header", "form"))
                        .map("header"::equals)
                        .orElse(fallback.basic()),
                sent(fetch, fallback),
                success(fetch.get("success"), fallback.success()),
                pointer(fetch.get("at")).orElse(fallback.at()),
                pointer(fetch.get("ends")).or(fallback::ends),
                pointer(fetch.get("lasts")).or(fallback::lasts),
                Duration.ofSeconds(fetch.get("life")
                        .integer(
                                fallback.life().toSeconds(),
                                1,
                                Duration.ofDays(365).toSeconds())),
                fetch.get("gives")
                        .among(List.of("token", "secret"))
                        .map("secret"::equals)
                        .orElse(fallback.secret()),
                fetch.get("opened-by")
                        .among(Opening.words())
                        .flatMap(Opening::named)
                        .orElse(fallback.opening()));
    }

    private static boolean form(Setting setting, boolean fallback) {
        return setting.among(List.of("form", "json")).map("form"::equals).orElse(fallback);
    }

    /** What the fallback sends, but that key and secret go into the form where the profile wants them there. */
    private static Map<String, ProofPart> sent(Setting fetch, Fetch fallback) {
        Setting sent = fetch.get("body");
        Map<String, ProofPart> parts = new LinkedHashMap<>();
        if (sent.present()) {
            sent.entries().forEach((name, part) -> parts.put(name, ProofPart.slot(part)));
            return parts;
        }
        parts.putAll(fallback.sent());
        if (fetch.get("client").text("").equals("form")) {
            parts.put("client_id", ProofPart.of(ProofPart.Kind.KEY));
            parts.put("client_secret", ProofPart.of(ProofPart.Kind.SECRET));
        }
        fetch.get("scope").text().ifPresent(scope -> parts.put("scope", ProofPart.text(scope)));
        return parts;
    }

    private static Optional<Map<JsonPointer, String>> success(
            Setting success, Optional<Map<JsonPointer, String>> fallback) {
        if (!success.present()) {
            return fallback;
        }
        Map<JsonPointer, String> values = new LinkedHashMap<>();
        success.entries()
                .forEach((at, value) -> checked(value, at).ifPresent(pointer -> values.put(pointer, value.needed())));
        return Optional.of(values);
    }

    private static Optional<JsonPointer> pointer(Setting setting) {
        return setting.text().flatMap(written -> checked(setting, written));
    }

    private static Optional<JsonPointer> checked(Setting setting, String written) {
        if (written.startsWith("/")) {
            return Optional.of(JsonPointer.compile(written));
        }
        setting.problem(POINTER);
        return Optional.empty();
    }
}
