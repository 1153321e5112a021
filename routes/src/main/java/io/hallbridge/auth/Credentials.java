package io.hallbridge.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Our name at a hall and all that proves it, read once. Shows nothing of it as text. */
final class Credentials {
    private final String key;
    private final String secret;
    private final Map<String, String> values;
    private final Hidden hidden;

    private Credentials(String key, String secret, Map<String, String> values, Hidden hidden) {
        this.key = key;
        this.secret = secret;
        this.values = values;
        this.hidden = hidden;
    }

    static Credentials read(AuthSettings settings) throws SecretFault {
        Hidden hidden = new Hidden();
        String secret = "";
        if (settings.place().isPresent()) {
            secret = read(settings.place().get(), hidden);
            hidden.add(basic(settings.key(), secret));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, AuthValue> value : settings.values().entrySet()) {
            AuthValue given = value.getValue();
            values.put(
                    value.getKey(),
                    given.place().isPresent() ? read(given.place().get(), hidden) : given.text());
        }
        return new Credentials(settings.key(), secret, values, hidden);
    }

    private static String read(SecretPlace place, Hidden hidden) throws SecretFault {
        String secret = place.obtain().reveal();
        hidden.add(secret);
        return secret;
    }

    String key() {
        return key;
    }

    /** Empty where there is none. */
    String secret() {
        return secret;
    }

    /** A value that the profile asks for, and that reading the workspace has found. */
    String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    Hidden hidden() {
        return hidden;
    }

    /** Key and secret as RFC 7617 writes them. */
    String basic() {
        return basic(key, secret);
    }

    private static String basic(String key, String secret) {
        return Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
