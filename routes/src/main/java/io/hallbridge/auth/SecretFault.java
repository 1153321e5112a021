package io.hallbridge.auth;

import io.hallbridge.finding.Text;

/** A secret cannot be read, or is not what the hall's scheme needs. Says which and why, never the secret itself. */
public final class SecretFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    SecretFault(Text text) {
        super(text.en());
        this.text = text;
    }

    /** Which secret, and what is wrong with it; without a full stop. */
    public Text text() {
        return text;
    }
}
