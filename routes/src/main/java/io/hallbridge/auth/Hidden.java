package io.hallbridge.auth;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that must not be shown of one hall's credentials: the secrets, and every token that was ever fetched. Safe for
 * several callers at once.
 */
final class Hidden {
    private final List<Secret> secrets = new CopyOnWriteArrayList<>();

    void add(String secret) {
        boolean known = secrets.stream().anyMatch(each -> each.reveal().equals(secret));
        if (!known && !secret.isEmpty()) {
            secrets.add(Secret.of(secret));
        }
    }

    String hideIn(String text) {
        String shown = text;
        for (Secret secret : secrets) {
            shown = secret.hideIn(shown);
        }
        return shown;
    }
}
