package io.hallbridge.dataset;

import io.hallbridge.dataset.FixedPlaces.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a pattern that gives each place of a text its characters: characters and classes of ASCII, repeated a fixed number
 * of times, and groups of alternatives that are equally wide, {@code ^[0-9]{4}-(0[1-9]|1[0-2])$}.
 */
final class FixedPlacesReader {
    private static final String SPECIAL = ".^$*+?()[]{}|\\&";
    private static final String DIGITS = "0123456789";
    private static final int ASCII = 128;
    private static final int WIDEST = 256;

    private final String pattern;
    private int at;

    private FixedPlacesReader(String pattern) {
        this.pattern = pattern;
    }

    /** The places of a pattern; empty where it is another one. */
    static Optional<FixedPlaces> read(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            return Optional.empty();
        }
        return new FixedPlacesReader(pattern.substring(1, pattern.length() - 1))
                .groups()
                .map(FixedPlaces::of);
    }

    /** The places that stand together, each time in one of several ways. */
    private Optional<List<List<List<Characters>>>> groups() {
        List<List<List<Characters>>> groups = new ArrayList<>();
        while (at < pattern.length()) {
            Optional<List<List<Characters>>> group = taken('(') ? group() : places().map(List::of);
            if (group.isEmpty()) {
                return Optional.empty();
            }
            groups.add(group.get());
        }
        return Optional.of(groups);
    }

    /** Alternatives up to the closing bracket; a repeated group is none of ours. */
    private Optional<List<List<Characters>>> group() {
        List<List<Characters>> alternatives = new ArrayList<>();
        do {
            Optional<List<Characters>> places = places();
            if (places.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(places.get());
        } while (taken('|'));
        int width = alternatives.get(0).size();
        boolean even = alternatives.stream().allMatch(places -> places.size() == width);
        return even && taken(')') && !isRepeated() ? Optional.of(alternatives) : Optional.empty();
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
