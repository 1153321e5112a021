package io.hallbridge.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that plans and batches go by. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
