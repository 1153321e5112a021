package io.hallbridge.seal;

import io.hallbridge.seal.CipherKind.BlockMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Encrypts with a block cipher. Where the hall lays down no initialisation vector it is the keyed hash of the plain text
 * and stands before the cipher text: a random one would give a batch that is sent again other bytes, by which the hall
 * takes it for another; a fixed one would show which documents begin alike and, in counter modes, give the key stream
 * away. Two plain texts share a vector only where they are the same, so all that it shows is that the same was sent again.
 */
final class BlockText implements TextCipher {
    private static final byte[] PURPOSE = "hallbridge iv".getBytes(StandardCharsets.US_ASCII);

    private final BlockMode mode;
    private final byte[] key;
    private final byte[] hashKey;
    private final int startLength;
    private final Optional<byte[]> fixed;

    BlockText(BlockMode mode, byte[] key, int startLength, Optional<byte[]> fixed) {
        this.mode = mode;
        this.key = key.clone();
        this.hashKey = Hmac.sha256(key, PURPOSE);
        this.startLength = startLength;
        this.fixed = fixed;
    }

    @Override
    public byte[] seal(byte[] plain) {
        byte[] start = fixed.orElseGet(() -> Arrays.copyOf(Hmac.sha256(hashKey, plain), startLength));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (fixed.isEmpty()) {
            all.writeBytes(start);
        }
        all.writeBytes(mode.seal(key, start, plain));
        return all.toByteArray();
    }
}
