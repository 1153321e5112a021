package io.hallbridge.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes at the start of a text by which it names its own charset. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    NONE(null);

    private final @Nullable Charset charset;
    private final int[] bytes;

    ByteOrderMark(@Nullable Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static ByteOrderMark of(byte[] start) {
        for (ByteOrderMark mark : values()) {
            if (mark.begins(start)) {
                return mark;
            }
        }
        return NONE;
    }

    /** The charset named; null for {@link #NONE}. */
    @Nullable Charset charset() {
        return charset;
    }

    private boolean begins(byte[] start) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
