package io.hallbridge.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads what a caller sends, up to a limit. */
final class Bodies {
    private static final long PATIENCE = 4L * BatchForm.BYTES;

    private Bodies() {}

    /** The whole body; one above the limit is refused without keeping it. */
    static byte[] read(Call call, int limit) throws IOException {
        byte[] body = call.body().readNBytes(limit);
        if (call.body().read() >= 0) {
            throw new Refused(Fault.TOO_LARGE, Sentences.TOO_LARGE, Map.of("limit", String.valueOf(limit)));
        }
        return body;
    }

    /** Takes in what is left unread, within reason, so that a caller who is still sending gets to read the answer. */
    static void drain(InputStream body) throws IOException {
        byte[] unread = new byte[64 * 1024];
        long left = PATIENCE;
        while (left > 0) {
            int count = body.read(unread);
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}
