package io.hallbridge.seal;

import io.hallbridge.finding.Text;

/** A key, or a text that was to be opened with one, is not what it should be; its words never repeat either. */
public final class UnfitKey extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public UnfitKey(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What should stand there. */
    public Text text() {
        return text;
    }
}
