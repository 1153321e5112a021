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
        see(xml.getLocalName());
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            see(xml.getAttributeLocalName(i));
        }
        for (int i = xml.getNamespaceCount() - 1; i >= 0; i--) {
            see(String.valueOf(xml.getNamespacePrefix(i)));
        }
        return met.size() <= MOST;
    }

    boolean take(String name) {
        see(name);
        return met.size() <= MOST;
    }

    /** The parser gives the same name as the same object, so that most need no second look. */
    @SuppressWarnings("ReferenceEquality")
    private void see(String name) {
        if (ready[name.hashCode() & (READY - 1)] != name) {
            look(name);
        }
    }

    private void look(String name) {
        met.add(name);
        ready[name.hashCode() & (READY - 1)] = name;
    }
}
