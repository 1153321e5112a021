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

    /** Reads the secret; one that cannot be read, or is empty, is told in words for people. */
    default Secret obtain() throws SecretFault {
        try {
            Secret secret = read();
            if (secret.reveal().isEmpty()) {
                throw new SecretFault(new Text(shownAs() + " 是空的", shownAs() + " is empty"));
            }
            return secret;
        } catch (IOException unreadable) {
            throw new SecretFault(fault().orElse(
                            new Text(shownAs() + " 读不了，请检查权限", shownAs() + " cannot be read; check its permissions")));
        }
    }

    /**
     * The place a setting names as {@code { file: … }}, {@code { env: … }} or {@code { credential: … }}; what is wrong with
     * it is a problem.
     */
    static Optional<SecretPlace> of(Setting setting, Path root) {
        if (!setting.isSection()) {
            return SecretFile.of(setting, root).map(file -> file);
        }
        Optional<String> variable = setting.get("env").text();
        Optional<String> credential = setting.get("credential").text();
        boolean elsewhere = variable.isPresent() || credential.isPresent();
        boolean both = variable.isPresent() && credential.isPresent();
        if (both || elsewhere && setting.get("file").present()) {
            setting.problem(
                    new Text("file、env、credential 只能写一个", "only one of file, env and credential may stand here"));
        }
        if (!elsewhere) {
            return SecretFile.of(setting, root).map(file -> file);
        }
        SecretPlace place = variable.isPresent()
                ? new SecretVariable(variable.get())
                : SecretCredential.named(credential.orElseThrow());
        place.fault().ifPresent(setting.get(variable.isPresent() ? "env" : "credential")::problem);
        return Optional.of(place);
    }
}
