package io.hallbridge.row;

import org.apache.poi.hssf.record.RecordInputStream;

/** The records of one sheet, without those of the charts that stand inside it. */
final class XlsSubstream {
    private final RecordInputStream in;
    private int depth;

    XlsSubstream(RecordInputStream in) {
        this.in = in;
    }

    /** Goes to the sheet's next record; false after its last. */
    boolean next() {
        do {
            if (depth > 0) {
                in.readRemainder();
            }
            if (!in.hasNextRecord()) {
                throw new IllegalStateException("the sheet has no end");
            }
            in.nextRecord();
            depth += in.getSid() == XlsRecords.BOF ? 1 : in.getSid() == XlsRecords.EOF ? -1 : 0;
        } while (depth > 1);
        return depth > 0;
    }

    short sid() {
        return in.getSid();
    }

    RecordInputStream in() {
        return in;
    }
}
