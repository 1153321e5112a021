package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a secret is kept: a file only we may read, or an environment variable. Never in a settings file. */
public sealed interface SecretPlace permits SecretFile, SecretVariable {

    /** The place as people write it: {@code secrets/hall}, {@code $HALL_SECRET}. */
    String shownAs();

    /** What is wrong with the place now; empty where nothing is. */
    Optional<Text> fault();

    /** Reads the secret; fails where there is a fault. */
    Secret read() throws IOException;

    /** The place a setting names as {@code { file: … }} or {@code { env: … }}; what is wrong with it is a problem. */
    static Optional<SecretPlace> of(Setting setting, Path root) {
        Optional<String> variable = setting.isSection() ? setting.get("env").text() : Optional.empty();
        if (variable.isEmpty()) {
            return SecretFile.of(setting, root).map(file -> file);
        }
        SecretVariable place = new SecretVariable(variable.get());
        place.fault().ifPresent(setting.get("env")::problem);
        return Optional.of(place);
    }
}
