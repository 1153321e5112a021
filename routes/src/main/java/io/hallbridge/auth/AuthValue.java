package io.hallbridge.auth;

import io.hallbridge.setting.Setting;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something a hall's scheme needs besides key and secret: a text, or where a secret one is kept.
 *
 * @param text the text; empty where it is secret
 * @param place where it is kept; empty where it is not secret
 */
public record AuthValue(String text, Optional<SecretPlace> place) {
    /** The value of a setting; what is wrong with it is a problem. */
    static AuthValue read(Setting setting, Path root) {
        if (!setting.isSection()) {
            return new AuthValue(setting.text(""), Optional.empty());
        }
        return new AuthValue("", SecretPlace.of(setting, root));
    }
}
