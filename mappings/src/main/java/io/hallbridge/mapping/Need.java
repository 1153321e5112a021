package io.hallbridge.mapping;

/** How much a mapping needs a column. */
enum Need {
    /** A table without it is of no use. */
    MANDATORY,
    /** Its absence is worth a warning. */
    EXPECTED,
    /** It may well be absent: the third of ten repeated columns. */
    OPTIONAL
}
