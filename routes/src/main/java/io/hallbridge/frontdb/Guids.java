package io.hallbridge.frontdb;

import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.hall.RowGuid;
import io.hallbridge.plan.Change;
import java.nio.charset.StandardCharsets;

/**
 * The numbers rows go by. The row of a further table begins with half of the number of the document's main row, so that a
 * refusal of any of its rows tells the document.
 */
final class Guids {
    private static final int SHARED = 16;
    private static final int LENGTH = 32;

    private Guids() {}

    /** The number of a document's main row. */
    static String main(String hall, Change change) {
        return RowGuid.of(hall, change.dataset(), change.key());
    }

    /** The number of a document's row in a further table; the order is 0 where there is but one. */
    static String further(String main, String table, int order) {
        String named = String.join("|", main, table, String.valueOf(order));
        String own = Fingerprint.of(named.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH - SHARED);
        return shared(main) + own;
    }

    /** What all rows of a document have in common. */
    static String shared(String guid) {
        return guid.length() < SHARED ? guid : guid.substring(0, SHARED);
    }
}
