package io.hallbridge.workbook;

import java.io.IOException;
import java.io.Reader;

/**
 * An XML text cut into tags and what stands between them, every character kept. Comments, instructions and CDATA are
 * text that stands between. Entities are not resolved, so nothing can be expanded.
 */
final class TagReader {
    private static final int LONGEST_TAG = 1 << 20;
    private static final int BUFFERED = 1 << 14;

    private final Reader in;
    private final StringBuilder piece = new StringBuilder();
    private final char[] buffer = new char[BUFFERED];
    private int place;
    private int filled;

    TagReader(Reader in) {
        this.in = in;
    }

    /** Reads the next piece; false at the end. */
    boolean next() throws IOException {
        piece.setLength(0);
        int c = read();
        if (c < 0) {
            return false;
        }
        piece.append((char) c);
        if (c == '<') {
            markup();
        } else {
            text();
        }
        return true;
    }

    private void text() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                place--;
                return;
            }
            piece.append((char) c);
        }
    }

    private void markup() throws IOException {
        int c = must();
        piece.append((char) c);
        if (c == '?') {
            until("?>");
        } else if (c == '!') {
            special();
        } else {
            tag();
        }
    }

    private void special() throws IOException {
        piece.append((char) must()).append((char) must());
        if (piece.charAt(2) == '-' && piece.charAt(3) == '-') {
            until("-->");
        } else if (piece.charAt(2) == '[') {
            until("]]>");
        } else {
            throw new IOException("a document type in a sheet");
        }
    }

    private void tag() throws IOException {
        char quote = 0;
        while (piece.length() < LONGEST_TAG) {
            char c = (char) must();
            piece.append(c);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return;
            }
        }
        throw new IOException("a tag without end");
    }

    private void until(String end) throws IOException {
        while (piece.length() < end.length() + 2 || piece.indexOf(end, piece.length() - end.length()) < 0) {
            piece.append((char) must());
        }
    }

    private int must() throws IOException {
        int c = read();
        if (c < 0) {
            throw new IOException("the sheet ends within a tag");
        }
        return c;
    }

    private int read() throws IOException {
        if (place == filled) {
            filled = Math.max(0, in.read(buffer));
            place = 0;
        }
        return filled == 0 ? -1 : buffer[place++];
    }

    /** The piece as it stands in the text. */
    CharSequence piece() {
        return piece;
    }

    boolean isStart() {
        return isTag() && piece.charAt(1) != '/';
    }

    boolean isEnd() {
        return isTag() && piece.charAt(1) == '/';
    }

    /** Whether a start tag is an end as well: {@code <row/>}. */
    boolean isClosed() {
        return piece.charAt(piece.length() - 2) == '/';
    }

    private boolean isTag() {
        return piece.length() > 2 && piece.charAt(0) == '<' && piece.charAt(1) != '!' && piece.charAt(1) != '?';
    }

    /** The tag's name without its prefix. */
    String name() {
        return whole().substring(prefix().length());
    }

    /** The tag's prefix with its colon; empty for none. */
    String prefix() {
        String whole = whole();
        return whole.substring(0, whole.lastIndexOf(':') + 1);
    }

    private String whole() {
        int from = piece.charAt(1) == '/' ? 2 : 1;
        int end = from;
        while (" \t\r\n/>".indexOf(piece.charAt(end)) < 0) {
            end++;
        }
        return piece.substring(from, end);
    }

    /** The value of an attribute without entities resolved; empty where there is none. */
    String attribute(String name) {
        int at = before(name);
        if (at < 0) {
            return "";
        }
        int open = opening(at + 1 + name.length());
        return piece.substring(open + 1, closing(open));
    }

    /** The tag without an attribute. */
    String without(String name) {
        int at = before(name);
        if (at < 0) {
            return piece.toString();
        }
        int close = closing(opening(at + 1 + name.length()));
        return piece.substring(0, at) + piece.substring(close + 1);
    }

    /** The quotation mark that a value begins with. */
    private int opening(int from) {
        int at = from;
        while (piece.charAt(at) != '"' && piece.charAt(at) != '\'') {
            at++;
        }
        return at;
    }

    private int closing(int opening) {
        return piece.indexOf(String.valueOf(piece.charAt(opening)), opening + 1);
    }

    /** Where the space before an attribute stands; -1 where there is none. */
    private int before(String name) {
        char quote = 0;
        for (int i = 1; i < piece.length() - name.length() - 1; i++) {
            char c = piece.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Character.isWhitespace(c) && isName(i + 1, name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isName(int from, String name) {
        int end = from + name.length();
        return end < piece.length()
                && piece.substring(from, end).equals(name)
                && (piece.charAt(end) == '=' || Character.isWhitespace(piece.charAt(end)));
    }
}
