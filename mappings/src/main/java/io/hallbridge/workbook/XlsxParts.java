package io.hallbridge.workbook;

import io.hallbridge.row.PartNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A workbook's package as it stands: its parts, and what refers to what. */
final class XlsxParts implements AutoCloseable {
    /** A small part; those that hold rows are never read whole. */
    private static final int MOST_BYTES = 64 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

    XlsxParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> parts.putIfAbsent(entry.getName(), entry));
    }

    /** The parts in the order of the file. */
    Iterable<String> names() {
        return parts.keySet();
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    InputStream stream(String part) throws IOException {
        ZipEntry entry = parts.get(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return zip.getInputStream(entry);
    }

    byte[] bytes(String part) throws IOException {
        try (InputStream in = stream(part)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(part + " is too large");
            }
            return bytes;
        }
    }

    Document xml(String part) throws IOException {
        return Xml.parse(bytes(part));
    }

    /** The part that names what another refers to. */
    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The relations of a part as they stand; empty ones where it has none. */
    Document relations(String part) throws IOException {
        String name = relationsOf(part);
        return has(name)
                ? xml(name)
                : Xml.parse("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The first relation of a kind, by the last word of its type. */
    static @Nullable Element ofType(Document relations, String word) {
        return all(relations).stream()
                .filter(relation -> relation.getAttribute("Type").endsWith("/" + word))
                .findFirst()
                .orElse(null);
    }

    static List<Element> all(Document relations) {
        return Xml.children(relations.getDocumentElement(), "Relationship");
    }

    /** The part that a relation of another part leads to. */
    static String target(String part, Element relation) {
        return PartNames.resolve(part.substring(0, part.lastIndexOf('/') + 1), relation.getAttribute("Target"));
    }

    /** Adds a relation and gives its identifier. */
    static String relate(Document relations, String type, String target) {
        String id = "rIdHallbridge";
        for (int i = 1; isTaken(relations, id); i++) {
            id = "rIdHallbridge" + i;
        }
        Xml.add(relations.getDocumentElement(), "Relationship", "Id", id, "Type", type, "Target", target);
        return id;
    }

    private static boolean isTaken(Document relations, String id) {
        return all(relations).stream()
                .anyMatch(relation -> relation.getAttribute("Id").equals(id));
    }

    /** The part that lists the sheets. */
    String workbookPart() throws IOException {
        Element relation = ofType(relations(""), "officeDocument");
        return target("", Objects.requireNonNull(relation, "no workbook"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
