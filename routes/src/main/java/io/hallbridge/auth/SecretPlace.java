package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a secret is kept: a file only we may read, an environment variable, or a credential of systemd's. Never in a
 * settings file.
 */
public sealed interface SecretPlace permits SecretFile, SecretVariable, SecretCredential {

    /** The place as people write it: {@code secrets/hall}, {@code $HALL_SECRET}. */
    String shownAs();

    /** What is wrong with the place now; empty where nothing is. */
    Optional<Text> fault();

    /** Reads the secret; fails where there is a fault. */
    Secret read() throws IOException;

    /**
     * The place a setting names as {@code { file: … }}, {@code { env: … }} or {@code { credential: … }}; what is wrong with
     * it is a problem.
     */
    static Optional<SecretPlace> of(Setting setting, Path root) {
        Optional<String> variable = setting.isSection() ? setting.get("env").text() : Optional.empty();
        if (variable.isPresent()) {
            return Optional.of(checked(new SecretVariable(variable.get()), setting.get("env")));
        }
        Optional<String> credential = setting.isSection() ? setting.get("credential").text() : Optional.empty();
        if (credential.isPresent()) {
            return Optional.of(checked(SecretCredential.named(credential.get()), setting.get("credential")));
        }
        return SecretFile.of(setting, root).map(file -> file);
    }

    private static SecretPlace checked(SecretPlace place, Setting setting) {
        place.fault().ifPresent(setting::problem);
        return place;
    }
}
