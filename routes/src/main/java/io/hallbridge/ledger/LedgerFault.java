package io.hallbridge.ledger;

import io.hallbridge.finding.Text;

/** The ledger cannot be used: not opened, not written, or made by a newer program. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    LedgerFault(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    LedgerFault(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong and what to do. */
    public Text text() {
        return text;
    }
}
