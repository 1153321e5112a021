package io.hallbridge.run;

import io.hallbridge.finding.Text;

/** Work that cannot go on, with the sentence for the person who asked and the way the process ends. */
public final class CannotGoOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final transient Text text;

    public CannotGoOn(Exit exit, Text text) {
        super(text.en());
        this.exit = exit;
        this.text = text;
    }

    public CannotGoOn(Exit exit, Text text, Throwable cause) {
        super(text.en(), cause);
        this.exit = exit;
        this.text = text;
    }

    public Exit exit() {
        return exit;
    }

    public Text text() {
        return text;
    }
}
