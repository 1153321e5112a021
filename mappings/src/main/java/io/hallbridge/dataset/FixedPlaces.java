package io.hallbridge.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a pattern that gives each place of a text its characters: characters and classes of ASCII, repeated a fixed number
 * of times, and groups of alternatives that are equally wide, {@code ^[0-9]{4}-(0[1-9]|1[0-2])$}.
 */
final class FixedPlaces {
    private static final String SPECIAL = ".^$*+?()[]{}|\\&";
    private static final String DIGITS = "0123456789";
    private static final int ASCII = 128;
    private static final int WIDEST = 256;

    private final String pattern;
    private int at;

    private FixedPlaces(String pattern) {
        this.pattern = pattern;
    }

    /**
     * The characters there may be in one place.
     *
     * @param low a bit for each of the characters 0 to 63
     * @param high a bit for each of the characters 64 to 127
     */
    record Characters(long low, long high) {
        boolean contain(char c) {
            return c < ASCII && ((c < 64 ? low : high) >>> (c & 63) & 1) != 0;
        }

        private static Characters range(char first, char last) {
            long low = 0;
            long high = 0;
            for (int c = first; c <= last; c++) {
                low |= c < 64 ? 1L << c : 0;
                high |= c < 64 ? 0 : 1L << (c - 64);
            }
            return new Characters(low, high);
        }

        private Characters and(Characters others) {
            return new Characters(low | others.low, high | others.high);
        }
    }

    /**
     * Places that stand together.
     *
     * @param alternatives the characters of each place, in one of several ways
     */
    record Step(int width, Characters[][] alternatives) {
        boolean fits(String text, int from) {
            for (Characters[] places : alternatives) {
                if (fits(places, text, from)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean fits(Characters[] places, String text, int from) {
            for (int i = 0; i < places.length; i++) {
                if (!places[i].contain(text.charAt(from + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The steps of a pattern; empty where it is another one. */
    static Optional<List<Step>> of(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            return Optional.empty();
        }
        return new FixedPlaces(pattern.substring(1, pattern.length() - 1)).steps();
    }

    private Optional<List<Step>> steps() {
        List<Step> steps = new ArrayList<>();
        while (at < pattern.length()) {
            Optional<Step> step = taken('(') ? group() : places().map(places -> step(List.of(places)));
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(List.copyOf(steps));
    }

    private static Step step(List<List<Characters>> alternatives) {
        return new Step(
                alternatives.get(0).size(),
                alternatives.stream()
                        .map(places -> places.toArray(Characters[]::new))
                        .toArray(Characters[][]::new));
    }

    /** Alternatives up to the closing bracket; a repeated group is none of ours. */
    private Optional<Step> group() {
        List<List<Characters>> alternatives = new ArrayList<>();
        do {
            Optional<List<Characters>> places = places();
            if (places.isEmpty() || places.get().size() != (alternatives.isEmpty() ? places.get() : alternatives.get(0)).size()) {
                return Optional.empty();
            }
            alternatives.add(places.get());
        } while (taken('|'));
        return taken(')') && !isRepeated() ? Optional.of(step(alternatives)) : Optional.empty();
    }

    /** One place or more, up to a bracket, a bar or the end. */
    private Optional<List<Characters>> places() {
        List<Characters> places = new ArrayList<>();
        while (at < pattern.length() && "(|)".indexOf(pattern.charAt(at)) < 0) {
            Optional<Characters> characters = taken('[') ? range() : one();
            int times = times();
            if (characters.isEmpty() || times < 1 || isRepeated() || places.size() + times > WIDEST) {
                return Optional.empty();
            }
            for (int i = 0; i < times; i++) {
                places.add(characters.get());
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    /** A class up to its closing bracket: characters and ranges of ASCII, nothing that has a meaning inside one. */
    private Optional<Characters> range() {
        Characters all = new Characters(0, 0);
        while (!taken(']')) {
            Optional<Characters> first = plain();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            char from = pattern.charAt(at - 1);
            boolean range = at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            at += range ? 1 : 0;
            if (from == '-' || range && plain().isEmpty() || pattern.charAt(at - 1) < from) {
                return Optional.empty();
            }
            all = all.and(Characters.range(from, pattern.charAt(at - 1)));
        }
        return Optional.of(all);
    }

    /** A character that stands for itself, with or without a backslash. */
    private Optional<Characters> one() {
        if (!taken('\\')) {
            return plain();
        }
        boolean escaped = at < pattern.length() && SPECIAL.indexOf(pattern.charAt(at)) >= 0;
        char c = escaped ? pattern.charAt(at++) : 0;
        return escaped ? Optional.of(Characters.range(c, c)) : Optional.empty();
    }

    private Optional<Characters> plain() {
        char c = at < pattern.length() ? pattern.charAt(at) : ASCII;
        if (c >= ASCII || c <= ' ' || SPECIAL.indexOf(c) >= 0) {
            return Optional.empty();
        }
        at++;
        return Optional.of(Characters.range(c, c));
    }

    /** The number in braces, 1 where there are none; 0 where it is no fixed number. */
    private int times() {
        if (!taken('{')) {
            return 1;
        }
        int times = 0;
        while (at < pattern.length() && DIGITS.indexOf(pattern.charAt(at)) >= 0 && times < WIDEST) {
            times = times * 10 + DIGITS.indexOf(pattern.charAt(at++));
        }
        return taken('}') ? times : 0;
    }

    private boolean isRepeated() {
        return at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
    }

    private boolean taken(char c) {
        boolean there = at < pattern.length() && pattern.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
