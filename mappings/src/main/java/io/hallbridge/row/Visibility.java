package io.hallbridge.row;

/** Whether a workbook shows one of its sheets. */
public enum Visibility {
    SHOWN,
    /** Put away by a person; a menu brings it back. */
    HIDDEN,
    /** Put away by a program; no menu of the spreadsheet program lists it. */
    VERY_HIDDEN
}
