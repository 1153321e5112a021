package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.util.Set;

/** Walks over the columns and rows of one .ods sheet, through the groups they may stand in. */
final class OdsGroups {
    private static final int NONE = Integer.MAX_VALUE;
    private static final Set<String> GROUPS = Set.of(
            "table-column-group",
            "table-header-columns",
            "table-columns",
            "table-row-group",
            "table-header-rows",
            "table-rows");

    private final XmlCursor xml;
    private final int depth;
    private int hiddenFrom = NONE;

    /** Starts from the start of the sheet. */
    OdsGroups(XmlCursor xml) {
        this.xml = xml;
        this.depth = xml.depth();
    }

    /** Goes to the next element of the sheet, which the caller must leave behind; false at the sheet's end. */
    boolean next() throws Unreadable {
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) {
                hiddenFrom = xml.depth() < hiddenFrom ? NONE : hiddenFrom;
            } else if (GROUPS.contains(xml.name())) {
                hiddenFrom = Math.min(hiddenFrom, "false".equals(xml.attribute("display")) ? xml.depth() : NONE);
            } else {
                return true;
            }
        }
        return false;
    }

    /** Whether a group is folded in that the current element stands in. */
    boolean hidden() {
        return hiddenFrom != NONE;
    }

    /** Whether a column or row is itself hidden, by a person or by a filter. */
    static boolean isHidden(XmlCursor xml) {
        String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }
}
