package io.hallbridge.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes, each without the line feed it ends with. For one thread. */
final class ByteLines implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] some = new byte[BUFFER];
    private int at;
    private int filled;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line; null after the last. */
    byte @Nullable [] next() throws IOException {
        return next(Integer.MAX_VALUE);
    }

    /** The next line, or as much of it as is allowed; null after the last. */
    byte @Nullable [] next(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && some[end] != '\n') {
                end++;
            }
            line.write(some, at, Math.min(end - at, longest - line.size()));
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended || line.size() == longest) {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(some));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
