package io.hallbridge.jdbc;

import java.sql.SQLException;

/** What a database said, in one line and without any value of its rows. */
public final class SqlFaults {
    private static final int LONGEST = 200;

    private SqlFaults() {}

    /** The innermost cause's first line, which is the database's own word. */
    public static String reason(Throwable fault) {
        Throwable cause = fault;
        String state = "";
        for (Throwable inner = fault; inner != null; inner = inner.getCause()) {
            cause = inner;
            if (inner instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
            if (inner.getCause() == inner) {
                break;
            }
        }
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String line = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return state.isEmpty() ? line : line + " (SQLSTATE " + state + ")";
    }

    /** Whether the database was not there, rather than unwilling: class 08 of SQLSTATE, or no connection in time. */
    public static boolean unreachable(Throwable fault) {
        for (Throwable inner = fault; inner != null; inner = inner.getCause()) {
            if (inner instanceof java.sql.SQLTransientConnectionException
                    || inner instanceof java.sql.SQLNonTransientConnectionException
                    || inner instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("08")) {
                return true;
            }
        }
        return false;
    }
}
