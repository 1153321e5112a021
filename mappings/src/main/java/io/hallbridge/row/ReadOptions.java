package io.hallbridge.row;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a text file does not say about itself.
 *
 * @param charset the charset of a CSV file; null where it is UTF-8, or says so by a byte order mark
 * @param delimiter what separates the columns of a CSV file; null to find it among comma, semicolon, tab and bar
 */
public record ReadOptions(
        @Nullable Charset charset, @Nullable Character delimiter) {
    private static final ReadOptions NONE = new ReadOptions(null, null);

    /** Nothing named. */
    public static ReadOptions none() {
        return NONE;
    }

    public static ReadOptions of(@Nullable Charset charset) {
        return new ReadOptions(charset, null);
    }
}
