package io.hallbridge.mapping;

import java.util.ArrayList;
import java.util.List;

/** Takes texts that hold several values apart; what stands in brackets stays together. */
final class Pieces {
    /** Between the values of a list. */
    static final String LIST = "、，,；;/^|\n";
    /** Between the lines of a long text. */
    static final String LINES = "\n；;";
    /** Between the steps of a flow. */
    static final String ARROWS = "→⇒➔➝\n";

    private static final String NUMERALS = "0123456789一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    private Pieces() {}

    /** The pieces between any of the separators, cleaned; empty ones left out. */
    static List<String> of(String text, String separators) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0));
            if (separators.indexOf(c) >= 0 && (depth == 0 || c == '\n')) {
                add(text.substring(from, i), pieces);
                from = i + 1;
                depth = 0;
            }
        }
        add(text.substring(from), pieces);
        return pieces;
    }

    private static void add(String piece, List<String> pieces) {
        String clean = Clean.line(piece);
        if (!clean.isEmpty()) {
            pieces.add(clean);
        }
    }

    /** The pieces without their numbers: {@code 1.}, {@code ①}, {@code （一）}, {@code 2、}; and without a final stop. */
    static List<String> unnumbered(List<String> pieces) {
        boolean counted = areCounted(pieces);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            texts.add(counted ? withoutStop(piece.substring(mark(i).length())) : unnumbered(piece));
        }
        return texts;
    }

    /** Whether three and more count on, so that a digit behind a dot is no decimal: as third, 3.2寸照片 is 2寸照片. */
    private static boolean areCounted(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).startsWith(mark(i)) || pieces.get(i).length() == mark(i).length()) {
                return false;
            }
        }
        return pieces.size() > 2;
    }

    private static String mark(int index) {
        return index + 1 + ".";
    }

    private static String unnumbered(String piece) {
        String text = piece;
        if (CIRCLED.indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1);
        } else {
            text = text.substring(numbering(text));
        }
        return withoutStop(text);
    }

    private static String withoutStop(String text) {
        String clean = Clean.line(text);
        return clean.endsWith("。") && clean.length() > 1 ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static int numbering(String text) {
        boolean open = "(（".indexOf(text.charAt(0)) >= 0;
        int at = open ? 1 : 0;
        int from = at;
        while (at < text.length() && at - from < 3 && NUMERALS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from || at >= text.length() - 1) {
            return 0;
        }
        boolean ends = (open ? ")）" : ".．、)）").indexOf(text.charAt(at)) >= 0;
        boolean decimal = text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1));
        return ends && !decimal ? at + 1 : 0;
    }
}
