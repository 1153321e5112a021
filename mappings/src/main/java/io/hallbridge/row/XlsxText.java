package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;

/** The text of a shared or inline string: its runs joined, phonetic guides left out, escaped characters put back. */
final class XlsxText {
    private XlsxText() {}

    /** Reads from the start of the element that holds the text to its end. */
    static String read(XmlCursor xml) throws Unreadable {
        int own = xml.depth();
        String only = "";
        StringBuilder several = null;
        while (xml.next() && xml.depth() >= own) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart("t")) {
                String run = xml.text();
                if (only.isEmpty() && several == null) {
                    only = run;
                } else {
                    several = several == null ? new StringBuilder(only) : several;
                    several.append(run);
                }
            }
        }
        return unescape(several == null ? only : several.toString());
    }

    /** Puts back the characters XML cannot hold, which workbooks write as {@code _x000D_}. */
    static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            boolean escape = isEscape(text, at);
            plain.append(text, done, escape ? at : at + 2);
            if (escape) {
                plain.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
            }
            done = escape ? at + 7 : at + 2;
            at = text.indexOf("_x", done);
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        return text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
