package io.hallbridge.check;

/** Something looked at in every document of a dataset. */
interface Check {
    /** Looks at a document and reports what it finds; never throws for what a document holds. */
    void look(Inspection at);
}
