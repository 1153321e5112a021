package io.hallbridge.workbook;

import io.hallbridge.row.Letters;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawn boxes that comments are shown in; a text and not always XML, so it is changed as text. */
final class NoteShapes {
    private static final Pattern SHAPE = Pattern.compile("<v:shape[\\s>].*?</v:shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d+)\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d+)\\s*</x:Column>");

    private static final String EMPTY = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";

    private NoteShapes() {}

    static byte[] none() {
        return EMPTY.getBytes(StandardCharsets.UTF_8);
    }

    /** The part with the boxes of some cells gone and others added. */
    static byte[] changed(byte[] part, Set<String> gone, Collection<String> added) {
        String text = new String(part, StandardCharsets.UTF_8);
        String kept = gone.isEmpty()
                ? text
                : SHAPE.matcher(text)
                        .replaceAll(shape ->
                                gone.contains(cell(shape.group())) ? "" : Matcher.quoteReplacement(shape.group()));
        int end = kept.lastIndexOf("</xml>");
        StringBuilder out = new StringBuilder(kept.substring(0, end < 0 ? kept.length() : end));
        int number = 50_000;
        for (String cell : added) {
            out.append(shape(cell, number++));
        }
        return out.append(end < 0 ? "" : kept.substring(end)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return shape.contains("\"Note\"") && row.find() && column.find()
                ? Letters.cell(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)))
                : "";
    }

    private static String shape(String cell, int number) {
        int column = Letters.column(cell);
        int row = Letters.row(cell) - 1;
        return "<v:shape id=\"_x0000_s" + number + "\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;"
                + "height:90pt;z-index:1;visibility:hidden\" fillcolor=\"#fffbe6\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#fffbe6\"/><v:shadow color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + (column + 1)
                + ",12," + Math.max(0, row - 1) + ",4," + (column + 4) + ",40," + (row + 5) + ",4</x:Anchor>"
                + "<x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>" + column
                + "</x:Column></x:ClientData></v:shape>";
    }
}
