package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;

/** How far a reading of an .ods has come, in sheets; for one reading at a time. */
final class OdsPlace implements AutoCloseable {
    private static final int DEPTH_OF_SHEETS = 4;

    private final XmlCursor xml;
    private final SourceFile file;
    private int entered;

    OdsPlace(XmlCursor xml, SourceFile file) {
        this.xml = xml;
        this.file = file;
    }

    /** Whether the cursor stands on the start of a sheet, which lies in {@code document-content/body/spreadsheet}. */
    static boolean isSheet(XmlCursor xml) {
        return xml.isStart("table") && xml.depth() == DEPTH_OF_SHEETS;
    }

    XmlCursor xml() {
        return xml;
    }

    /** Whether the sheet of a number, from 0, still lies ahead. */
    boolean isBefore(int index) {
        return entered <= index;
    }

    /** Goes to the start of a sheet that lies ahead. */
    void enter(int index) throws Unreadable {
        try {
            while (entered <= index) {
                if (!xml.next()) {
                    throw file.damaged(OdsPackage.CONTENT);
                }
                entered += isSheet(xml) ? 1 : 0;
            }
        } catch (Unreadable e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
