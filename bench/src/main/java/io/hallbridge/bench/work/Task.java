package io.hallbridge.bench.work;

import java.nio.file.Path;

/**
 * What a contender is to do.
 *
 * @param work the file that says columns, code words and schema
 * @param source a workbook, or a database's JDBC address
 * @param hall where the hall's exchange API begins
 * @param folder what the contender keeps from one task to the next
 */
public record Task(Kind kind, Path work, String source, String hall, Path folder) {
    /** The kinds of task. */
    public enum Kind {
        /** Says how it is called. */
        HELP,
        /** Reads and validates a workbook. */
        CHECK,
        /** Does so, and writes the workbook again with its faulty cells marked. */
        MARK,
        /** Reads a workbook, validates, and sends what changed since it was last sent. */
        NIGHT,
        /** The same from a database. */
        CASES,
        /** The sample city's nightly job. */
        KAILI,
        /** Compares what the hall lists with what was sent. */
        RECONCILE
    }
}
