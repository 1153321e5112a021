package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;

/** A document does not fit into the tables, which a plan made today would have told. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Text text;

    Unfit(String rule, Text text) {
        super(text.en());
        this.rule = rule;
        this.text = text;
    }

    String rule() {
        return rule;
    }

    Text text() {
        return text;
    }
}
