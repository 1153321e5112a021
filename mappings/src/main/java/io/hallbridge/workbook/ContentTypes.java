package io.hallbridge.workbook;

import java.io.IOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What kind of thing each part of a package is. */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";

    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Document document;
    private final Element root;

    ContentTypes(Document document) {
        this.document = document;
        this.root = document.getDocumentElement();
    }

    byte[] bytes() throws IOException {
        return Xml.bytes(document);
    }

    /** Says of a part that it is one of a workbook's: {@code worksheet}, {@code comments}. */
    void put(String part, String kind) {
        remove(part);
        Xml.add(root, "Override", "PartName", "/" + part, "ContentType", SHEETS + kind + "+xml");
    }

    void remove(String part) {
        Xml.children(root, "Override").stream()
                .filter(one -> one.getAttribute("PartName").equals("/" + part))
                .forEach(root::removeChild);
    }

    /** Says what parts with a suffix are, unless that is said already. */
    void suffix(String suffix, String type) {
        boolean known = Xml.children(root, "Default").stream()
                .anyMatch(one -> one.getAttribute("Extension").equalsIgnoreCase(suffix));
        if (!known) {
            Element added = Xml.add(root, "Default", "Extension", suffix, "ContentType", type);
            root.insertBefore(added, Xml.child(root, "Override"));
        }
    }
}
