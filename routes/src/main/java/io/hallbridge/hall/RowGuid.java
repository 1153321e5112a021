package io.hallbridge.hall;

import io.hallbridge.dataset.Fingerprint;
import java.nio.charset.StandardCharsets;

/** The number a document goes by at a hall for good: derived, so that no machine and no run gives it another. */
public final class RowGuid {
    private static final int LENGTH = 32;

    private RowGuid() {}

    /** 32 lower-case hex digits. */
    public static String of(String hall, String dataset, String key) {
        String named = String.join("|", "row", hall, dataset, key);
        return Fingerprint.of(named.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
