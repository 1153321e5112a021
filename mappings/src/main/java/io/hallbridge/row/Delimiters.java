package io.hallbridge.row;

import java.util.HashMap;
import java.util.Map;

/** Finds what separates the columns of a text: the sign that stands equally often in most of the first lines. */
final class Delimiters {
    private static final int LINES = 50;

    private Delimiters() {}

    /** The likeliest of some candidates, of which earlier ones win a tie; the first where none occurs. */
    static char likeliest(String start, String candidates) {
        char best = candidates.charAt(0);
        long bestScore = 0;
        for (char candidate : candidates.toCharArray()) {
            long score = score(start, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** First by how many lines agree, then by how often the sign stands in them. */
    private static long score(String start, char candidate) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int lines = 0;
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < start.length() && lines < LINES; i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == candidate && !quoted) {
                count++;
            } else if (c == '\n' && !quoted) {
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
                lines++;
            }
        }
        linesByCount.merge(count, 1, Integer::sum);
        return linesByCount.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .mapToLong(entry -> entry.getValue() * 100_000L + Math.min(entry.getKey(), 99_999))
                .max()
                .orElse(0);
    }
}
