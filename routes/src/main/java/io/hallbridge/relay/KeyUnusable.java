package io.hallbridge.relay;

import io.hallbridge.finding.Text;

/** What was named as a key is none. */
public final class KeyUnusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    KeyUnusable(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong and what to do. */
    public Text text() {
        return text;
    }
}
