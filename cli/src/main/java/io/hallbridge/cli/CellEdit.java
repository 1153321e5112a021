package io.hallbridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Types a text into one cell of an .xlsx, as the demo's stand-in for a department's clerk; all else stays as it was. */
final class CellEdit {
    /** The change is dated back, for a file that has just been written is not read yet. */
    private static final Duration AGO = Duration.ofMinutes(1);

    private CellEdit() {}

    /**
     * Writes the text.
     *
     * @param part the sheet's part in the file, {@code xl/worksheets/sheet1.xml}
     * @param cell the cell in A1 notation; it must exist
     */
    static void write(Path workbook, String part, String cell, String text) throws IOException {
        Path changed = Files.createTempFile(workbook.getParent(), ".edit", ".tmp");
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    if (entry.getName().equals(part)) {
                        edit(in, to, cell, text);
                    } else {
                        in.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        Files.move(changed, workbook, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(workbook, FileTime.fromMillis(System.currentTimeMillis() - AGO.toMillis()));
    }

    private static void edit(InputStream in, OutputStream out, String cell, String text) throws IOException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document sheet = parsers.newDocumentBuilder().parse(in);
            put(find(sheet, cell), text);
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(sheet), new StreamResult(out));
        } catch (javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException
                | javax.xml.transform.TransformerException broken) {
            throw new IOException(broken);
        }
    }

    private static Element find(Document sheet, String cell) throws IOException {
        NodeList cells = sheet.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element found = (Element) cells.item(i);
            if (found.getAttribute("r").equals(cell)) {
                return found;
            }
        }
        throw new IOException("no cell " + cell);
    }

    private static void put(Element cell, String text) {
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.setAttribute("t", "inlineStr");
        Document sheet = cell.getOwnerDocument();
        Element line = sheet.createElementNS(cell.getNamespaceURI(), "t");
        line.setTextContent(text);
        Element inline = sheet.createElementNS(cell.getNamespaceURI(), "is");
        inline.appendChild(line);
        cell.appendChild(inline);
    }
}
