package io.hallbridge.plan;

import io.hallbridge.finding.Text;

/** A file that is not a plan we may deliver. */
public final class PlanUnusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    PlanUnusable(Text text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong and what to do. */
    public Text text() {
        return text;
    }
}
