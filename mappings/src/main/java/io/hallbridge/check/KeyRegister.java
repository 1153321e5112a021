package io.hallbridge.check;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys met so far and the fingerprint each had, in 12 bytes a place: four million keys fit in about 80 MB. Of a key
 * 64 bits of hash are kept and of a fingerprint 32. That two of four million keys share their 64 bits has a chance
 * below one in two million a run, and would be seen as a repeated key, an error that holds a document back, never as
 * something lost; so no exact confirmation is paid for. Safe for use by several threads.
 */
public final class KeyRegister {
    private static final int SHARDS = 64;

    private final Shard[] shards = new Shard[SHARDS];
    private final Set<String> conflicts = Collections.synchronizedSet(new TreeSet<>());

    public KeyRegister() {
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard();
        }
    }

    /** What was known of a key. */
    public enum Seen {
        /** Nothing. */
        NEW,
        /** The key, with this content. */
        SAME_CONTENT,
        /** The key, with other content. */
        OTHER_CONTENT
    }

    /**
     * Notes a key and says what was known of it; the content first met is the one kept.
     *
     * @param fingerprint the content's fingerprint, hexadecimal
     */
    public Seen put(String key, String fingerprint) {
        long hash = hash(key);
        Seen seen = shards[shard(hash)].put(hash, Integer.parseUnsignedInt(fingerprint, 0, 8, 16));
        if (seen == Seen.OTHER_CONTENT) {
            conflicts.add(key);
        }
        return seen;
    }

    public boolean contains(String key) {
        long hash = hash(key);
        return shards[shard(hash)].contains(hash);
    }

    /** The keys that were met with different contents, sorted: none of their documents may leave. */
    public Set<String> conflicts() {
        synchronized (conflicts) {
            return Collections.unmodifiableSet(new TreeSet<>(conflicts));
        }
    }

    public long size() {
        long size = 0;
        for (Shard shard : shards) {
            size += shard.size();
        }
        return size;
    }

    private static int shard(long hash) {
        return (int) (hash >>> 58);
    }

    /** 64 bits of a text: two multiplicative rounds a character and a final mix; never 0, which marks a free place. */
    static long hash(String text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (hash >>> 29)) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }

    /** A part of the register, so that growing copies a sixty-fourth at a time. Open addressing, at most 4/5 full. */
    private static final class Shard {
        private long[] hashes = new long[16];
        private int[] prints = new int[16];
        private int size;

        synchronized Seen put(long hash, int print) {
            int place = place(hash);
            if (hashes[place] == hash) {
                return prints[place] == print ? Seen.SAME_CONTENT : Seen.OTHER_CONTENT;
            }
            hashes[place] = hash;
            prints[place] = print;
            if (++size > hashes.length / 5 * 4) {
                grow();
            }
            return Seen.NEW;
        }

        synchronized boolean contains(long hash) {
            return hashes[place(hash)] == hash;
        }

        synchronized int size() {
            return size;
        }

        private int place(long hash) {
            int place = (int) (((hash & 0xFFFFFFFFL) * hashes.length) >>> 32);
            while (hashes[place] != 0 && hashes[place] != hash) {
                place = place + 1 == hashes.length ? 0 : place + 1;
            }
            return place;
        }

        private void grow() {
            long[] oldHashes = hashes;
            int[] oldPrints = prints;
            int larger = oldHashes.length + oldHashes.length / 2 + 1;
            hashes = new long[larger];
            prints = new int[larger];
            for (int i = 0; i < oldHashes.length; i++) {
                if (oldHashes[i] != 0) {
                    int place = place(oldHashes[i]);
                    hashes[place] = oldHashes[i];
                    prints[place] = oldPrints[i];
                }
            }
        }
    }
}
