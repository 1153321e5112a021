package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.Signing;
import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who we are to a hall, and where what proves it is kept.
 *
 * @param signing how the hall wants it proved
 * @param key the name we go by there; empty where it asks for none
 * @param place where the secret is kept, if there is one
 * @param values what the scheme needs besides, by name
 */
public record AuthSettings(Signing signing, String key, Optional<SecretPlace> place, Map<String, AuthValue> values) {
    private static final Text MISSING = new Text(
            "缺少 auth；大厅不要求凭据时写 auth: { scheme: none }",
            "auth is missing; where the hall asks for none, write auth: { scheme: none }");

    public AuthSettings {
        values = Map.copyOf(values);
    }

    /** A hall that asks nobody. */
    public static AuthSettings none() {
        return of(Signing.unsaid("none"));
    }

    private static AuthSettings of(Signing signing) {
        return new AuthSettings(signing, "", Optional.empty(), Map.of());
    }

    /** A hall that asks for key and secret in one of the ways of the reference contract. */
    public static AuthSettings of(String scheme, String key, SecretPlace secret) {
        return new AuthSettings(Signing.unsaid(scheme), key, Optional.of(secret), Map.of());
    }

    /** Where everything secret is kept. */
    public List<SecretPlace> places() {
        return Stream.concat(
                        place.stream(),
                        values.values().stream().map(AuthValue::place).flatMap(Optional::stream))
                .toList();
    }

    /**
     * Reads {@code auth: { key: …, secret: …, values: … }}; files are named from the workspace's root. Where the hall's
     * profile says how it wants things proved, nothing else may be asked for; where it does not, {@code scheme} says it.
     */
    public static AuthSettings read(Setting setting, Path root, Optional<Signing> ofProfile) {
        if (ofProfile.isPresent()) {
            setting.get("scheme").among(List.of(ofProfile.get().scheme()));
            return read(setting, root, ofProfile.get());
        }
        if (!setting.present()) {
            setting.problem(MISSING);
            return none();
        }
        Setting named = setting.get("scheme");
        if (!named.present()) {
            named.needed();
        }
        String scheme = named.among(Signing.UNSAID).orElse("hmac-sha256");
        Signing signing = Signing.unsaid(scheme);
        return read(setting, root, scheme.equals("none") ? signing : fetchedFrom(setting.get("token"), signing));
    }

    private static Signing fetchedFrom(Setting token, Signing signing) {
        return token.text().map(signing::fetchingFrom).orElse(signing);
    }

    private static AuthSettings read(Setting setting, Path root, Signing signing) {
        if (signing.asksNobody()) {
            return of(signing);
        }
        String key = setting.get("key").needed();
        Setting secret = setting.get("secret");
        if (!secret.present() && signing.needsSecret()) {
            secret.needed();
        }
        return new AuthSettings(signing, key, SecretPlace.of(secret, root), values(setting, root, signing));
    }

    /** Those that the profile asks for, all of them and no others. */
    private static Map<String, AuthValue> values(Setting setting, Path root, Signing signing) {
        Map<String, AuthValue> values = new LinkedHashMap<>();
        Setting section = setting.get("values");
        section.entries().forEach((name, value) -> {
            if (signing.values().contains(name)) {
                values.put(name, AuthValue.read(value, root));
            } else {
                value.problem(notAsked(name, signing));
            }
        });
        signing.values().stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> section.get(name).needed());
        return values;
    }

    private static Text notAsked(String name, Signing signing) {
        String all = signing.values().isEmpty() ? "–" : String.join(", ", signing.values());
        return new Text(
                "这个大厅的接口不需要“" + name + "”；需要的是：" + all,
                "this hall's profile asks for no \"" + name + "\"; it asks for " + all);
    }
}
