package io.hallbridge.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known word that is most like a given one, for sentences that say “did you mean”. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the fewest changed characters; the first in the candidates' order among equals. Empty where
     * more than half of the longer word (and more than one character) would have to change.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int changes = changes(word, candidate);
            int allowed = Math.max(1, Math.max(word.length(), candidate.length()) / 2);
            if (changes <= allowed && changes < fewest && changes < candidate.length()) {
                fewest = changes;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * All candidates that are as like the word as any: those that contain it or are contained in it, the fewest changes
     * first, else those with the fewest changed characters.
     */
    public static List<String> alike(String word, Collection<String> candidates) {
        List<String> within = candidates.stream()
                .filter(candidate -> overlaps(word, candidate))
                .sorted(Comparator.comparingInt(candidate -> changes(word, candidate)))
                .toList();
        if (!within.isEmpty()) {
            return within;
        }
        return to(word, candidates)
                .map(best -> changes(word, best))
                .map(fewest -> candidates.stream()
                        .filter(candidate -> changes(word, candidate) == fewest && fewest < candidate.length())
                        .toList())
                .orElse(List.of());
    }

    /** Whether one contains the other; a single character and a number say too little. */
    private static boolean overlaps(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        return shorter.length() > 1
                && !shorter.chars().allMatch(Character::isDigit)
                && (one.contains(other) || other.contains(one));
    }

    /** How many characters must be put in, taken out or replaced to make one word the other (Levenshtein). */
    static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
