package io.hallbridge.row;

import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Tables whose rows a database hands over: read once, from the first to the last. */
public final class QueryTables {
    private QueryTables() {}

    /** The rows of a query, its columns named by their labels; whoever made the result set closes it. */
    public static Table of(String name, ResultSet rows, Origin origin) throws Unreadable {
        try {
            return new QueryTable(name, QuerySource.columns(rows), QuerySource.of(rows), origin);
        } catch (SQLException e) {
            throw QueryTable.failed(origin, 0, e);
        }
    }

    /** Rows that come as maps, with the columns given; a map without one of them has nothing there. */
    public static Table of(String name, List<String> columns, Iterator<? extends Map<String, ?>> rows, Origin origin) {
        return new QueryTable(name, List.copyOf(columns), QuerySource.of(rows, columns), origin);
    }

    /** Rows that come as maps, all with the columns of the first one, in its order. */
    public static Table of(String name, Iterator<? extends Map<String, ?>> rows, Origin origin) throws Unreadable {
        AheadIterator<Map<String, ?>> ahead = new AheadIterator<>(rows);
        try {
            List<String> columns = ahead.hasNext() ? List.copyOf(ahead.peek().keySet()) : List.of();
            return of(name, columns, ahead, origin);
        } catch (RuntimeException e) {
            throw QueryTable.failed(origin, 1, e);
        }
    }
}
