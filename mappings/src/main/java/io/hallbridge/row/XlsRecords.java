package io.hallbridge.row;

/** The numbers of the records of an .xls stream that are looked at ([MS-XLS] 2.3). */
final class XlsRecords {
    static final short FORMULA = 0x06;
    static final short EOF = 0x0A;
    static final short DATES_1904 = 0x22;
    static final short FILE_PASS = 0x2F;
    static final short COLUMNS = 0x7D;
    static final short BOUND_SHEET = 0x85;
    static final short MULTI_RK = 0xBD;
    static final short RICH_TEXT = 0xD6;
    static final short XF = 0xE0;
    static final short MERGES = 0xE5;
    static final short SST = 0xFC;
    static final short TEXT_SHARED = 0xFD;
    static final short NUMBER = 0x203;
    static final short TEXT = 0x204;
    static final short TRUTH_OR_ERROR = 0x205;
    static final short FORMULA_TEXT = 0x207;
    static final short ROW = 0x208;
    static final short RK = 0x27E;
    static final short FORMAT = 0x41E;
    static final short BOF = 0x809;

    private XlsRecords() {}
}
