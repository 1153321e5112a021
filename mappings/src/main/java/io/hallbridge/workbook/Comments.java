package io.hallbridge.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The comments of one sheet, people's and ours. Ours have an author of their own, by which an earlier copy's are known. */
final class Comments {
    static final String AUTHOR = "hallbridge";

    /** What stands before our words where a person's comment stands in the cell already. */
    private static final String BELOW = "\n—— hallbridge ——\n";

    private static final String EMPTY = "<comments xmlns=\"%s\"><authors/><commentList/></comments>";

    private final Document document;
    private final Element list;
    private final String author;
    private final Map<String, Element> byCell = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    /** The comments of a part as it stands. */
    Comments(byte[] part) throws IOException {
        document = Xml.parse(part);
        Element root = document.getDocumentElement();
        Element authors = needed(root, "authors");
        list = needed(root, "commentList");
        String before = String.valueOf(authorPlace(authors));
        for (Element comment : Xml.children(list, "comment")) {
            if (comment.getAttribute("authorId").equals(before)) {
                removed.add(comment.getAttribute("ref"));
                list.removeChild(comment);
            } else {
                withoutOurs(comment);
                byCell.put(comment.getAttribute("ref"), comment);
            }
        }
        if (authorPlace(authors) < 0) {
            Xml.add(authors, "author").setTextContent(AUTHOR);
        }
        author = String.valueOf(authorPlace(authors));
    }

    /** No comments yet, in a part of a namespace. */
    static Comments none(String namespace) throws IOException {
        return new Comments(EMPTY.formatted(namespace).getBytes(StandardCharsets.UTF_8));
    }

    private static int authorPlace(Element authors) {
        List<Element> all = Xml.children(authors, "author");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getTextContent().equals(AUTHOR)) {
                return i;
            }
        }
        return -1;
    }

    private static Element needed(Element root, String name) {
        return Objects.requireNonNullElseGet(Xml.child(root, name), () -> Xml.add(root, name));
    }

    private static void withoutOurs(Element comment) {
        Element text = Xml.child(comment, "text");
        if (text != null) {
            for (Element run : Xml.children(text, "r")) {
                if (run.getTextContent().startsWith(BELOW)) {
                    text.removeChild(run);
                }
            }
        }
    }

    /** Says something at a cell; below what a person said there. */
    void add(String cell, String words) {
        Element there = byCell.get(cell);
        if (there != null) {
            run(needed(there, "text"), BELOW + words);
            return;
        }
        Element comment = Xml.add(list, "comment", "ref", cell, "authorId", author);
        run(Xml.add(comment, "text"), words);
        byCell.put(cell, comment);
        added.add(cell);
    }

    private static void run(Element text, String words) {
        Element plain = Xml.child(text, "t");
        if (plain != null && Xml.children(text, "r").isEmpty()) { // a text without runs becomes one
            text.removeChild(plain);
            Xml.add(text, "r").appendChild(plain);
        }
        Element content = Xml.add(Xml.add(text, "r"), "t");
        content.setAttribute("xml:space", "preserve");
        content.setTextContent(Xml.printable(words));
    }

    /** The cells whose comments of an earlier copy are gone and were not made anew. */
    Set<String> removed() {
        return removed;
    }

    /** The cells that got a comment of their own. */
    Set<String> added() {
        return added;
    }

    byte[] bytes() throws IOException {
        return Xml.bytes(document);
    }
}
