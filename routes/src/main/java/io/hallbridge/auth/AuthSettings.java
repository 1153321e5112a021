package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How we prove to a hall who we are. */
public sealed interface AuthSettings {

    /** The name we go by at the hall; empty where it asks for none. */
    default String key() {
        return "";
    }

    /** Where the secret is kept, if there is one. */
    default Optional<SecretPlace> place() {
        return Optional.empty();
    }

    /** The hall asks nobody. */
    record None() implements AuthSettings {}

    /**
     * A token, fetched with key and secret and sent with every call.
     *
     * @param tokenPath where the token is fetched, relative to the hall's address
     */
    record Bearer(String key, SecretPlace secret, String tokenPath) implements AuthSettings {
        @Override
        public Optional<SecretPlace> place() {
            return Optional.of(secret);
        }
    }

    /** A signature with HMAC-SHA256 in the reference contract's headers on every call. */
    record HmacSha256(String key, SecretPlace secret) implements AuthSettings {
        @Override
        public Optional<SecretPlace> place() {
            return Optional.of(secret);
        }
    }

    /** Reads {@code auth: { scheme: …, key: …, secret: … }}; files are named from the workspace's root. */
    static AuthSettings read(Setting setting, Path root) {
        if (!setting.present()) {
            setting.problem(new Text(
                    "缺少 auth；大厅不要求凭据时写 auth: { scheme: none }",
                    "auth is missing; where the hall asks for none, write auth: { scheme: none }"));
            return new None();
        }
        String scheme = setting.get("scheme")
                .among(List.of("none", "bearer", "hmac-sha256"))
                .orElse("");
        if (scheme.isEmpty() && !setting.get("scheme").present()) {
            setting.get("scheme").needed();
        }
        if (scheme.equals("none")) {
            return new None();
        }
        return withSecret(setting, scheme, root);
    }

    private static AuthSettings withSecret(Setting setting, String scheme, Path root) {
        String key = setting.get("key").needed();
        String tokenPath = setting.get("token").text("/token");
        Setting secret = setting.get("secret");
        if (!secret.present()) {
            secret.needed();
        }
        Optional<SecretPlace> place = SecretPlace.of(secret, root);
        if (place.isEmpty()) {
            return new None();
        }
        return scheme.equals("bearer") ? new Bearer(key, place.get(), tokenPath) : new HmacSha256(key, place.get());
    }
}
