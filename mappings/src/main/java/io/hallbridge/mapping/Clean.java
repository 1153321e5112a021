package io.hallbridge.mapping;

import java.util.Set;

/**
 * Takes the dirt of spreadsheets and web forms off a text: entities escaped once or several times, {@code <br>}, control
 * and zero-width characters, odd spaces. Never changes what a person would read.
 */
final class Clean {
    private static final int ROUNDS = 5;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "无", "暂无", "不涉及", "-", "--", "---", "–", "—", "——", "/", "//", "\\", "NULL", "NAN", "N/A", "NONE", "无。");

    private Clean() {}

    /** A text on one line: line feeds and tabs are spaces. */
    static String line(String raw) {
        return isClean(raw) ? raw : tidy(unescaped(raw), false);
    }

    /** A text that keeps its line feeds; blank lines at both ends and spaces at the ends of lines go. */
    static String lines(String raw) {
        return isClean(raw) ? raw : tidy(unescaped(raw), true);
    }

    /** A code or a number: as {@link #line}, half-width, without any space. */
    static String code(String raw) {
        return withoutSpaces(halfWidth(line(raw)));
    }

    /** Whether nothing but spaces stands in a cell. */
    static boolean isBlank(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isSpace(raw.charAt(i)) && !isNothing(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cleaned text only says that there is nothing. */
    static boolean isPlaceholder(String clean) {
        return clean.length() <= 4 && PLACEHOLDERS.contains(halfWidth(clean).toUpperCase(java.util.Locale.ROOT));
    }

    /** Full-width letters, digits, brackets and spaces as half-width ones. */
    static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (narrow(text.charAt(i)) != text.charAt(i)) {
                return narrowed(text);
            }
        }
        return text;
    }

    private static String narrowed(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = narrow(characters[i]);
        }
        return new String(characters);
    }

    private static char narrow(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' ? ' ' : c;
    }

    static String withoutSpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                return spacesRemoved(text);
            }
        }
        return text;
    }

    private static String spacesRemoved(String text) {
        int kept = 0;
        char[] characters = text.toCharArray();
        for (char c : characters) {
            if (!isSpace(c)) {
                characters[kept++] = c;
            }
        }
        return new String(characters, 0, kept);
    }

    private static boolean isClean(String raw) {
        int length = raw.length();
        if (length > 0 && (raw.charAt(0) == ' ' || raw.charAt(length - 1) == ' ')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c == '&' || c == '<' || c >= '\u007F' && (isSpace(c) || isNothing(c))) {
                return false;
            }
        }
        return true;
    }

    private static String unescaped(String raw) {
        String text = raw;
        for (int round = 0; round < ROUNDS && text.indexOf('&') >= 0; round++) {
            String next = Entities.once(text);
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return text.indexOf('<') >= 0 ? Entities.withoutBreaks(text) : text;
    }

    private static String tidy(String text, boolean keepLines) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                endLine(out, keepLines, pair);
            } else if (isSpace(c)) {
                out.append(c == '\u3000' ? '\u3000' : ' ');
            } else if (!isNothing(c)) {
                out.append(c);
            }
        }
        return trim(out);
    }

    private static void endLine(StringBuilder out, boolean keepLines, boolean pair) {
        if (pair) {
            return;
        }
        while (out.length() > 0 && isSpace(out.charAt(out.length() - 1)) && out.charAt(out.length() - 1) != '\n') {
            out.setLength(out.length() - 1);
        }
        out.append(keepLines ? '\n' : ' ');
    }

    private static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c >= '\t' && c <= '\r'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u1680'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u0085';
    }

    /** Control and zero-width characters and marks of direction, which show nothing. */
    private static boolean isNothing(char c) {
        return c < ' '
                || c >= '\u007F' && c <= '\u009F'
                || c >= '\u200B' && c <= '\u200F'
                || c == '\u061C'
                || c == '\u180E'
                || c >= '\u2060' && c <= '\u206F'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c >= '\u202A' && c <= '\u202E';
    }
}
