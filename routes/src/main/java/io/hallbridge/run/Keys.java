package io.hallbridge.run;

import io.hallbridge.finding.Masked;
import java.util.ArrayList;
import java.util.List;

/**
 * How many documents something is true of, and the first of them.
 *
 * @param count how many, exactly
 * @param first the keys of the first, by key
 */
public record Keys(long count, List<String> first) {
    /** More are not read by anybody; they are in the plan. */
    private static final int MOST = 100;

    static final Keys NONE = new Keys(0, List.of());

    public Keys {
        first = List.copyOf(first);
    }

    /** The same, of people whose keys are nobody's business. */
    Keys masked() {
        return new Keys(count, first.stream().map(Masked::of).toList());
    }

    /** Counts keys that come one after the other. */
    static final class Counter {
        private final List<String> first = new ArrayList<>();
        private long count;

        void add(String key) {
            count++;
            if (first.size() < MOST) {
                first.add(key);
            }
        }

        Keys keys() {
            return new Keys(count, first);
        }
    }
}
