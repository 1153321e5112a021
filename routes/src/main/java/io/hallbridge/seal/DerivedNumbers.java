package io.hallbridge.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Numbers that are the same for the same secret and text, and that nobody can guess who lacks either. For one thread. */
final class DerivedNumbers extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private static final byte[] PURPOSE = "hallbridge sm2".getBytes(StandardCharsets.US_ASCII);

    private final transient byte[] seed;
    private transient int round;

    DerivedNumbers(byte[] secret, byte[] text) {
        super();
        this.seed = Hmac.sha256(Hmac.sha256(secret, PURPOSE), text);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        while (all.hasRemaining()) {
            byte[] block = Hmac.sha256(
                    seed, ByteBuffer.allocate(Integer.BYTES).putInt(round++).array());
            all.put(block, 0, Math.min(block.length, all.remaining()));
        }
    }
}
