package io.hallbridge.bench.hall;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the hall holds of each key, as far as its list tells it. Safe for several threads. */
final class Held {
    private record Version(long number, String fingerprint) {}

    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private String @Nullable [] inOrder;

    void take(Sent sent) {
        versions.put(sent.key(), new Version(sent.version(), sent.fingerprint()));
    }

    void clear() {
        versions.clear();
        forgetOrder();
    }

    synchronized void forgetOrder() {
        inOrder = null;
    }

    /** A page of the list: what comes after a key, in the order of the keys' bytes. */
    byte[] page(String after, int size) {
        String[] keys = keys();
        int from = after.isEmpty() ? 0 : -(Arrays.binarySearch(keys, after + "\0", BY_BYTES) + 1);
        int to = Math.min(keys.length, from + size);
        StringBuilder page = new StringBuilder(200 * size);
        page.append("{\"code\":\"0\",\"success\":true,\"message\":\"ok\",\"total\":")
                .append(keys.length);
        page.append(",\"documents\":[");
        for (int i = from; i < to; i++) {
            Version version = Objects.requireNonNull(versions.get(keys[i]));
            page.append(i == from ? "{\"key\":\"" : ",{\"key\":\"").append(keys[i]);
            page.append("\",\"version\":").append(version.number());
            page.append(",\"fingerprint\":\"").append(version.fingerprint());
            page.append("\",\"state\":\"current\",\"updated\":\"2026-11-22T17:00:01Z\"}");
        }
        page.append("],\"next\":").append(to < keys.length ? "\"" + keys[to - 1] + "\"" : "null");
        return page.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The keys here are of one length and made of letters that UTF-16 and UTF-8 order alike. */
    private static final Comparator<String> BY_BYTES = Comparator.naturalOrder();

    private synchronized String[] keys() {
        String[] known = inOrder;
        if (known == null) {
            known = versions.keySet().toArray(String[]::new);
            Arrays.parallelSort(known, BY_BYTES);
            inOrder = known;
        }
        return known;
    }
}
