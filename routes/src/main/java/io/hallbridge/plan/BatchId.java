package io.hallbridge.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The idempotency key of a batch: SHA-256 over the hall, the ledger, and each change's dataset, operation, key, version
 * and fingerprint. The version is part of it, since a document that goes from A to B and back to A is three changes, and
 * the third must not be answered from the memory of the first. The ledger is part of it, since one that was lost begins
 * to count versions anew, and the hall must not take those for the batches of long ago. What the hall put off and is sent
 * again as another batch, by the number of that round.
 */
public final class BatchId {
    private BatchId() {}

    /**
     * The id of changes sent together: 64 lower-case hex digits, the same on every machine that uses the ledger.
     *
     * @param hall the hall's name
     * @param ledger what tells the ledger from every other
     * @param round how often the hall put these changes off before: 0 for the first time they are sent
     */
    public static String of(String hall, String ledger, int round, List<Change> changes) {
        MessageDigest digest = Sha256.fresh();
        put(digest, "batch");
        put(digest, hall);
        put(digest, ledger);
        if (round > 0) {
            put(digest, "round " + round);
        }
        for (Change change : changes) {
            put(digest, change.dataset());
            put(digest, change.operation().retires() ? "retire" : "upsert");
            put(digest, change.key());
            put(digest, String.valueOf(change.version()));
            put(digest, change.fingerprint());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static Batch batch(Batches.Frame frame, int round, List<Change> changes) {
        Change first = changes.get(0);
        return new Batch(
                of(frame.hall(), frame.ledger(), round, changes),
                frame.run(),
                frame.hall(),
                first.dataset(),
                first.operation().retires(),
                changes);
    }

    /** Each part with its length before it, so that no two lists of parts give the same bytes. */
    private static void put(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
