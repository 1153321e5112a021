package io.hallbridge.auth;

import io.hallbridge.hall.Fetch;
import io.hallbridge.seal.Aes;
import io.hallbridge.seal.Encoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Opens a secret that a hall sent encrypted. */
final class Opened {
    private static final int KEY_BYTES = 16;

    private Opened() {}

    /** What was encrypted; empty where the key does not open it. */
    static Optional<String> of(String sealed, String key, Fetch.Opening opening) {
        if (opening == Fetch.Opening.NONE) {
            return Optional.of(sealed);
        }
        Optional<byte[]> bytes = Encoding.decoded(sealed);
        try {
            byte[] with = opening == Fetch.Opening.AES_SEEDED ? seeded(key) : plain(key);
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(Aes.opened(with, bytes.get()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private static byte[] plain(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        boolean digits = bytes.length == 2 * KEY_BYTES;
        return digits
                ? Encoding.decoded(key)
                        .filter(decoded -> decoded.length == KEY_BYTES)
                        .orElse(bytes)
                : bytes;
    }

    /**
     * The first 16 bytes that Java's SHA1PRNG gives when it is seeded with the key. That is the digest of the digest of the
     * seed; said here rather than asked of a generator, since not every Java has it.
     */
    private static byte[] seeded(String key) throws GeneralSecurityException {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] state = sha1.digest(key.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha1.digest(state), KEY_BYTES);
    }
}
