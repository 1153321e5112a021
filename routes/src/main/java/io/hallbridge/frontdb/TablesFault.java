package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import java.util.Optional;

/** What stood against writing to or reading from a front-end database. Its words never hold a value of a row. */
public final class TablesFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What follows for a batch. */
    public enum Kind {
        /** No connection, or it was lost before the batch was committed: nothing was written. */
        UNREACHABLE,
        /** Nothing was written this time; the same may go well in a moment. */
        BUSY,
        /** The database does not let us in. */
        UNAUTHORISED,
        /** The database, or the layout, refuses what is in the batch. */
        REFUSED,
        /** Nothing at all can be written so: a table, a column or a right is missing. */
        FATAL,
        /** The connection was lost while the batch was being committed. */
        DOUBT
    }

    private final Kind kind;
    private final String code;
    private final transient Text text;

    TablesFault(Kind kind, String code, Text text, Throwable cause) {
        super(kind + " " + code, cause);
        this.kind = kind;
        this.code = code;
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    /** {@code SQLSTATE 22001}, or the demand that was not met. */
    public String code() {
        return code;
    }

    /** What happened, and in which table and column where that is known. */
    public Text text() {
        return text;
    }

    /** The first cause of a kind. */
    public <T extends Throwable> Optional<T> cause(Class<T> wanted) {
        Throwable inner = getCause();
        while (inner != null) {
            if (wanted.isInstance(inner)) {
                return Optional.of(wanted.cast(inner));
            }
            inner = inner.getCause() == inner ? null : inner.getCause();
        }
        return Optional.empty();
    }
}
