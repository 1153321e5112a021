package io.hallbridge.relay;

/** What is carried: one kind each way. */
public enum ParcelKind {
    /** Batches, from the sources' side to the hall's. */
    BUNDLE("hallbridge-bundle", ".bundle"),
    /** What became of a bundle, back again. */
    RECEIPTS("hallbridge-receipts", ".receipts");

    /** The format that we write, and the newest that we read; the first had contents as texts. */
    static final int FORMAT = 2;

    private final String head;
    private final String suffix;

    ParcelKind(String head, String suffix) {
        this.head = head;
        this.suffix = suffix;
    }

    String head() {
        return head;
    }

    /** How its files' names end. */
    public String suffix() {
        return suffix;
    }
}
