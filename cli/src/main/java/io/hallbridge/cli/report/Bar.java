package io.hallbridge.cli.report;

/** Shares as pictures that need no script, no style sheet's background, and are printed as they are seen. */
final class Bar {
    /** Few enough steps that one of them is seen on a telephone. */
    private static final int LENGTH = 100;

    private static final int HEIGHT = 10;

    private Bar() {}

    /** What can be sent and, behind it, what cannot; empty where there is nothing. */
    static String quality(Share sound, String label) {
        long good = sound.of(LENGTH);
        String faulty = sound.whole() == 0 ? "" : rect("faulty", good, LENGTH - good);
        return picture(rect("all", 0, LENGTH) + rect("sound", 0, good) + faulty, label);
    }

    /** How often something was met, beside what was met most often. */
    static String count(Share ofMost, String look, String label) {
        return picture(rect(look, 0, ofMost.of(LENGTH)), label);
    }

    private static String rect(String look, long from, long length) {
        return length == 0
                ? ""
                : "<rect class=\"" + look + "\" x=\"" + from + "\" width=\"" + length + "\" height=\"" + HEIGHT
                        + "\"/>";
    }

    private static String picture(String rects, String label) {
        return "<svg viewBox=\"0 0 " + LENGTH + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + Html.escaped(label) + "\"><title>"
                + Html.escaped(label) + "</title>" + rects + "</svg>";
    }
}
