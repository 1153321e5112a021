package io.hallbridge.workbook;

/** A cell that holds a text of ours: always a text, never a formula, whatever it begins with. */
final class InlineCell {
    /** What a cell can hold. */
    private static final int MOST = 32_000;

    private InlineCell() {}

    static String of(String prefix, String cell, int style, String text) {
        String cut = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
        return "<" + prefix + "c r=\"" + cell + "\" s=\"" + style + "\" t=\"inlineStr\"><" + prefix + "is><" + prefix
                + "t xml:space=\"preserve\">" + Xml.escaped(cut) + "</" + prefix + "t></" + prefix + "is></" + prefix
                + "c>";
    }
}
