package io.hallbridge.plan;

import java.util.List;
import java.util.stream.IntStream;

/** Invented changes for tests of plans. */
final class Changes {
    static final String PRINT = "ab".repeat(32);

    private Changes() {}

    static Change upsert(String dataset, String key) {
        return upsert(dataset, key, "{\"name\":\"" + key + "\"}");
    }

    static Change upsert(String dataset, String key, String content) {
        return new Change(
                Operation.CREATE, dataset, key, 1, PRINT, null, Content.of(content), "health", "卫健局.xlsx · 权责清单 · 17");
    }

    static Change retire(String dataset, String key) {
        return new Change(Operation.RETIRE, dataset, key, 2, PRINT, PRINT, null, "health", "health");
    }

    static List<Change> many(String dataset, int count) {
        return IntStream.range(0, count).mapToObj(i -> upsert(dataset, "k" + i)).toList();
    }
}
