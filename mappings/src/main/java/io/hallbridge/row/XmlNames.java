package io.hallbridge.row;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The different names met in one XML part. The parser keeps each, in a table that slows down with the square of their
 * number; no spreadsheet uses more than some hundreds.
 */
final class XmlNames {
    static final int MOST = 4_096;
    private static final int READY = 256;

    private final Set<String> met = new HashSet<>();
    private final String[] ready = new String[READY];

    XmlNames() {
        java.util.Arrays.fill(ready, "");
    }

    /** Takes the names of the element the reader stands on; false once there are too many. */
    boolean take(XMLStreamReader xml) {
        take(xml.getLocalName());
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            take(xml.getAttributeLocalName(i));
        }
        for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
            take(String.valueOf(xml.getNamespacePrefix(i)));
        }
        return met.size() <= MOST;
    }

    /** The parser gives the same name as the same object, so that most need no second look. */
    @SuppressWarnings("ReferenceEquality")
    boolean take(String name) {
        int slot = name.hashCode() & (READY - 1);
        if (ready[slot] != name) {
            met.add(name);
            ready[slot] = name;
        }
        return met.size() <= MOST;
    }
}
