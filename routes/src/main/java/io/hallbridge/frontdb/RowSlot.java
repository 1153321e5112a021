package io.hallbridge.frontdb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column can be given that is not part of a document's content. */
enum RowSlot {
    /** The number the row goes by for good. */
    ROW_GUID("row-guid"),
    /** That of the document's main row. */
    PARENT_GUID("parent-guid"),
    /** The word for what is done: created, updated or withdrawn. */
    OPERATION("operation"),
    /** When the run that sends began. */
    TIME("time"),
    /** The number of the run that sends. */
    BATCH("batch"),
    /** The number or name the hall gave the sending system. */
    SOURCE("source"),
    /** The region's code. */
    REGION("region"),
    /** The document's key. */
    KEY("key"),
    /** The document's version. */
    VERSION("version"),
    /** The fingerprint of its content. */
    FINGERPRINT("fingerprint"),
    /** The place of an entry in its list, from 1. */
    ORDER("order");

    private final String word;

    RowSlot(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<RowSlot> of(String word) {
        return Arrays.stream(values()).filter(slot -> slot.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(RowSlot::word).toList();
    }
}
