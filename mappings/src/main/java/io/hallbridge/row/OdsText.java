package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of an .ods cell as a person sees it: its paragraphs one per line, runs of blanks shrunk to one as OpenDocument
 * has it (6.1.2), written blanks, tabs and line breaks put back, notes, phonetic guides and drawings left out.
 */
final class OdsText {
    private static final Set<String> BESIDE_THE_TEXT = Set.of("annotation", "note", "ruby-text", "frame", "script");

    private final XmlCursor xml;
    private final SourceFile file;
    private final StringBuilder text = new StringBuilder();
    private boolean blankBefore;

    private OdsText(XmlCursor xml, SourceFile file) {
        this.xml = xml;
        this.file = file;
    }

    /** Reads from the start of a cell to its end; null for a cell without a paragraph. */
    static @Nullable String readCell(XmlCursor xml, SourceFile file) throws Unreadable {
        OdsText text = null;
        while (xml.next() && xml.isStart()) {
            if (!xml.name().equals("p")) {
                xml.skip();
                continue;
            }
            if (text == null) {
                text = new OdsText(xml, file);
            } else {
                text.text.append('\n');
            }
            text.paragraph();
        }
        return text == null ? null : text.text.toString();
    }

    private void paragraph() throws Unreadable {
        int own = xml.depth();
        blankBefore = true;
        while (xml.nextPiece() && xml.depth() >= own) {
            if (xml.isText()) {
                words(xml.piece());
            } else if (xml.isStart()) {
                element();
            }
        }
    }

    private void element() throws Unreadable {
        switch (xml.name()) {
            case "s" -> written(' ', OdsCount.of(xml, "c", file));
            case "tab" -> written('\t', 1);
            case "line-break" -> written('\n', 1);
            default -> {
                if (BESIDE_THE_TEXT.contains(xml.name())) {
                    xml.skip();
                }
            }
        }
    }

    private void written(char blank, int count) throws Unreadable {
        bounded(count);
        text.append(String.valueOf(blank).repeat(count));
        blankBefore = false;
    }

    private void words(String piece) throws Unreadable {
        bounded(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!blank) {
                text.append(c);
            } else if (!blankBefore) {
                text.append(' ');
            }
            blankBefore = blank;
        }
    }

    private void bounded(int more) throws Unreadable {
        if ((long) text.length() + more > XmlCursor.LONGEST_TEXT) {
            throw file.refuse(
                    RowRules.CELL_TOO_LONG,
                    Map.of("cell", OdsPackage.CONTENT, "limit", String.valueOf(XmlCursor.LONGEST_TEXT)));
        }
    }
}
