package io.hallbridge.row;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks one XML part, by local names only (strict and transitional workbooks differ in their namespaces), with document
 * types refused, entities off and depth and lengths bounded.
 */
final class XmlCursor implements AutoCloseable {
    /** More than any true cell holds; Excel stops at 32,767. */
    static final int LONGEST_TEXT = 1 << 20;

    private static final int DEEPEST = 256;
    private static final XMLInputFactory READERS = readers();

    private final MeteredStream in;
    private final SourceFile file;
    private final String part;
    private final XMLStreamReader xml;
    private final XmlNames names = new XmlNames();
    private int depth;

    XmlCursor(MeteredStream in, SourceFile file, String part) throws Unreadable {
        this.in = in;
        this.file = file;
        this.part = part;
        try {
            this.xml = READERS.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            close();
            throw file.damaged(part, e);
        }
    }

    /** Goes to the next tag, whatever it is; false at the end of the part. */
    boolean next() throws Unreadable {
        int event;
        do {
            event = event();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** Goes to the next tag or piece of text; false at the end of the part. */
    boolean nextPiece() throws Unreadable {
        int event;
        do {
            event = event();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT
                && !isText(event));
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean isText() {
        return isText(xml.getEventType());
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    /** How many elements are open, the current one included. */
    int depth() {
        return depth;
    }

    /** An attribute by its local name, whatever its namespace; null where it is missing. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The text up to the end of the current element, elements inside it left out. */
    String text() throws Unreadable {
        int own = depth;
        String only = "";
        StringBuilder several = null;
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return several == null ? only : several.toString();
            }
            if (depth == own && isText(event)) {
                String piece = piece();
                if (several == null && only.isEmpty()) {
                    only = piece;
                } else {
                    several = several == null ? new StringBuilder(only) : several;
                    bounded(several.append(piece).length());
                }
            }
        }
    }

    /** Leaves the current element and all it holds behind. */
    void skip() throws Unreadable {
        int own = depth;
        while (depth >= own) {
            event();
        }
    }

    /** Reads to the end without looking, so that damage in the rest of the part shows. */
    void drain() throws Unreadable {
        try {
            in.drain();
        } catch (IOException e) {
            throw file.damaged(part, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int event() throws Unreadable {
        try {
            in.progress();
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION && !names.take(xml.getPITarget())) {
                throw file.damaged(part);
            } else if (event == XMLStreamConstants.DTD) {
                throw file.refuse(RowRules.DOCTYPE_REFUSED, Map.of("part", part));
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw file.damaged(part, e);
        }
    }

    private void deeper() throws Unreadable {
        if (++depth > DEEPEST || !names.take(xml)) {
            throw file.damaged(part);
        }
    }

    /** The piece of text the cursor stands on. The parser reads a text when it is asked for, and then throws what {@code next()} declares. */
    String piece() throws Unreadable {
        try {
            String piece = xml.getText();
            bounded(piece.length());
            return piece;
        } catch (Unreadable e) {
            throw e;
        } catch (Exception e) {
            throw file.damaged(part, e);
        }
    }

    private void bounded(int length) throws Unreadable {
        if (length > LONGEST_TEXT) {
            throw file.refuse(RowRules.CELL_TOO_LONG, Map.of("cell", part, "limit", String.valueOf(LONGEST_TEXT)));
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
