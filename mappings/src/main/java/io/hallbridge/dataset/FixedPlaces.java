package io.hallbridge.dataset;

import java.util.ArrayList;
import java.util.List;

/** Texts of one width that have certain characters in each of their places. */
final class FixedPlaces {
    private static final int ASCII = 128;

    private final Characters[] places;
    private final Group[] groups;

    private FixedPlaces(List<Characters> places, List<Group> groups) {
        this.places = places.toArray(Characters[]::new);
        this.groups = groups.toArray(Group[]::new);
    }

    /**
     * The places of groups that follow each other.
     *
     * @param groups the ways there are for each group, equally wide; of each way its places
     */
    static FixedPlaces of(List<List<List<Characters>>> groups) {
        List<Characters> places = new ArrayList<>();
        List<Group> several = new ArrayList<>();
        for (List<List<Characters>> ways : groups) {
            if (ways.size() > 1) {
                several.add(new Group(
                        places.size(),
                        ways.stream().map(way -> way.toArray(Characters[]::new)).toArray(Characters[][]::new)));
            }
            for (int i = 0; i < ways.get(0).size(); i++) {
                Characters all = new Characters(0, 0);
                for (List<Characters> way : ways) {
                    all = all.and(way.get(i));
                }
                places.add(all);
            }
        }
        return new FixedPlaces(places, several);
    }

    /** Whether a text has the width, and in each place a character that there may be. */
    boolean fit(String text) {
        if (text.length() != places.length || !fit(places, text, 0)) {
            return false;
        }
        for (Group group : groups) {
            if (!group.fits(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fit(Characters[] places, String text, int from) {
        for (int i = 0; i < places.length; i++) {
            if (!places[i].contain(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Places that depend on each other: their characters in one of several ways. */
    private record Group(int from, Characters[][] ways) {
        boolean fits(String text) {
            for (Characters[] way : ways) {
                if (fit(way, text, from)) {
                    return true;
                }
            }
            return false;
        }
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

        static Characters range(char first, char last) {
            long low = 0;
            long high = 0;
            for (int c = first; c <= last; c++) {
                low |= c < 64 ? 1L << c : 0;
                high |= c < 64 ? 0 : 1L << (c - 64);
            }
            return new Characters(low, high);
        }

        Characters and(Characters others) {
            return new Characters(low | others.low, high | others.high);
        }
    }
}
