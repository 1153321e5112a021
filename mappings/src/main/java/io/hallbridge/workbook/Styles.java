package io.hallbridge.workbook;

import io.hallbridge.finding.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A workbook's styles with ours added behind its own, which keep their numbers. */
final class Styles {
    /** The looks of our own cells. */
    enum Look {
        /** Lines of words across a sheet. */
        TITLE("<b/><sz val=\"15\"/>", false),
        WORDS("", false),
        GOOD("<color rgb=\"FF1E6B3A\"/>", false),
        BAD("<color rgb=\"FF9C0006\"/>", false),
        /** Cells of a table. */
        HEAD("<b/>", true),
        TEXT("", true),
        FINE("<color rgb=\"FF1E6B3A\"/>", true),
        FAULTY("<color rgb=\"FF9C0006\"/>", true),
        DOUBTFUL("<color rgb=\"FF7F5F00\"/>", true),
        LINK("<u/><color rgb=\"FF1F4E79\"/>", true);

        private final String font;
        private final boolean cell;

        Look(String font, boolean cell) {
            this.font = font;
            this.cell = cell;
        }
    }

    private static final String HEAD_FILL = "FFD9E2EC";
    private static final String LINES = "FFBFC8D2";

    private static final Map<Severity, String[]> COLOURS = new EnumMap<>(Map.of(
            Severity.ERROR, new String[] {"FF9C0006", "FFFFC7CE"},
            Severity.WARNING, new String[] {"FF7F5F00", "FFFFEB9C"},
            Severity.INFO, new String[] {"FF1F4E79", "FFDDEBF7"}));

    private final Document document;
    private final Map<Look, Integer> looks = new EnumMap<>(Look.class);
    private final Map<Severity, Integer> marks = new EnumMap<>(Severity.class);

    Styles(byte[] part) throws IOException {
        document = Xml.parse(part);
        Element root = document.getDocumentElement();
        int border = appended(list(root, "borders"), border(root));
        for (Look look : Look.values()) {
            looks.put(look, add(root, look, border));
        }
        for (Severity severity : Severity.values()) {
            marks.put(severity, addMark(root, severity));
        }
    }

    byte[] bytes() throws IOException {
        return Xml.bytes(document);
    }

    /** The number of a cell style. */
    int of(Look look) {
        return looks.getOrDefault(look, 0);
    }

    /** The number of the conditional style of a severity. */
    int mark(Severity severity) {
        return marks.getOrDefault(severity, 0);
    }

    private static int add(Element root, Look look, int border) throws IOException {
        int font = appended(list(root, "fonts"), font(root, look));
        int fill = look == Look.HEAD ? appended(list(root, "fills"), fill(root, HEAD_FILL)) : 0;
        Element xf = Xml.like(root, "xf");
        xf.setAttribute("numFmtId", "49"); // text, so that nothing of ours is ever taken for a formula
        xf.setAttribute("fontId", String.valueOf(font));
        xf.setAttribute("fillId", String.valueOf(fill));
        xf.setAttribute("borderId", String.valueOf(look.cell ? border : 0));
        xf.setAttribute("xfId", "0");
        xf.setAttribute("applyNumberFormat", "1");
        xf.setAttribute("applyFont", "1");
        xf.setAttribute("applyFill", "1");
        xf.setAttribute("applyBorder", "1");
        xf.setAttribute("applyAlignment", "1");
        Xml.add(xf, "alignment", "vertical", "center", "wrapText", look == Look.TITLE ? "0" : "1");
        return appended(list(root, "cellXfs"), xf);
    }

    private static Element font(Element root, Look look) throws IOException {
        String name = "<name val=\"微软雅黑\"/>";
        String size = look.font.contains("<sz") ? "" : "<sz val=\"10\"/>";
        List<String> parts = new ArrayList<>();
        for (String wanted : List.of("<b/>", "<u/>", "<sz", "<color")) {
            for (String part : (look.font + size).split("(?=<)")) {
                if (part.startsWith(wanted)) {
                    parts.add(part);
                }
            }
        }
        return parsed(root, "<font>" + String.join("", parts) + name + "</font>");
    }

    private static Element border(Element root) throws IOException {
        StringBuilder sides = new StringBuilder("<border>");
        for (String side : List.of("left", "right", "top", "bottom")) {
            sides.append("<" + side + " style=\"thin\"><color rgb=\"" + LINES + "\"/></" + side + ">");
        }
        return parsed(root, sides.append("<diagonal/></border>").toString());
    }

    private static Element fill(Element root, String colour) throws IOException {
        return parsed(
                root,
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }

    private static int addMark(Element root, Severity severity) throws IOException {
        String[] colours = COLOURS.getOrDefault(severity, new String[] {"FF000000", "FFFFFFFF"});
        return appended(
                list(root, "dxfs"),
                parsed(
                        root,
                        "<dxf><font>" + (severity == Severity.ERROR ? "<b/>" : "") + "<color rgb=\"" + colours[0]
                                + "\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colours[1]
                                + "\"/><bgColor rgb=\"" + colours[1] + "\"/></patternFill></fill></dxf>"));
    }

    /** A list of the style sheet; one that is missing is put where it belongs. */
    private static Element list(Element root, String name) {
        Element list = Xml.child(root, name);
        if (list != null) {
            return list;
        }
        List<String> order = List.of(
                "numFmts",
                "fonts",
                "fills",
                "borders",
                "cellStyleXfs",
                "cellXfs",
                "cellStyles",
                "dxfs",
                "tableStyles",
                "colors",
                "extLst");
        Element made = Xml.like(root, name);
        for (String later : order.subList(order.indexOf(name) + 1, order.size())) {
            Element next = Xml.child(root, later);
            if (next != null) {
                root.insertBefore(made, next);
                return made;
            }
        }
        root.appendChild(made);
        return made;
    }

    private static int appended(Element list, Element element) {
        int place = Xml.children(list, element.getLocalName()).size();
        list.appendChild(element);
        list.setAttribute("count", String.valueOf(place + 1));
        return place;
    }

    /** A fragment as elements of the style sheet's own namespace. */
    private static Element parsed(Element root, String fragment) throws IOException {
        Document small = Xml.parse(fragment.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return copied(root, small.getDocumentElement());
    }

    private static Element copied(Element root, Element from) {
        Element to = Xml.like(root, from.getLocalName());
        for (int i = 0; i < from.getAttributes().getLength(); i++) {
            to.setAttribute(
                    from.getAttributes().item(i).getNodeName(),
                    from.getAttributes().item(i).getNodeValue());
        }
        for (var node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                to.appendChild(copied(root, child));
            }
        }
        return to;
    }
}
