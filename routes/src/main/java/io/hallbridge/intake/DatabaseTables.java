package io.hallbridge.intake;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.jdbc.SqlFaults;
import io.hallbridge.row.QueryTables;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.component.jdbc.JdbcConstants;

/** The tables that a mapping reads of a database: each runs as a query when it is looked for, and stays open until closed. */
final class DatabaseTables implements Tables {
    private final String source;
    private final Map<String, String> queries;
    private final Function<String, OpenExchange> run;
    private final List<OpenExchange> open = new ArrayList<>();

    DatabaseTables(String source, Map<String, String> queries, Function<String, OpenExchange> run) {
        this.source = source;
        this.queries = queries;
        this.run = run;
    }

    /** None: what a table is called is the mapping's knowledge, and a query runs only when it is looked for. */
    @Override
    public List<Table> all() {
        return List.of();
    }

    @Override
    public Optional<Table> find(String name) throws Unreadable {
        String query = queries.get(name);
        if (query == null) {
            return Optional.empty();
        }
        Origin origin = Origin.ofTable(source, null, name);
        OpenExchange exchange = run.apply(query);
        open.add(exchange);
        Exception fault = exchange.exchange().getException();
        if (fault != null) {
            throw refused(origin, fault);
        }
        return Optional.of(QueryTables.of(name, columns(exchange.exchange()), rows(exchange.exchange()), origin));
    }

    private static List<String> columns(Exchange exchange) {
        Set<?> names = Objects.requireNonNull(
                exchange.getMessage().getHeader(JdbcConstants.JDBC_COLUMN_NAMES, Set.class), "column names");
        return names.stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked") // the endpoint's StreamList is an iterator of maps
    private static Iterator<Map<String, Object>> rows(Exchange exchange) {
        return Objects.requireNonNull(
                (Iterator<Map<String, Object>>) exchange.getMessage().getBody());
    }

    private static Unreadable refused(Origin origin, Exception fault) {
        return new Unreadable(
                Finding.at(
                        origin,
                        SqlFaults.unreachable(fault) ? IntakeRules.DATABASE_UNREACHABLE : IntakeRules.QUERY_REFUSED,
                        Map.of("reason", SqlFaults.reason(fault))),
                fault);
    }

    /** Gives the connections back to the pool. */
    @Override
    public void close() {
        open.forEach(exchange -> exchange.close(true));
        open.clear();
    }
}
