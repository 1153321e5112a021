package io.hallbridge.intake;

import org.apache.camel.builder.RouteBuilder;

/**
 * Runs a query and streams its rows. In: the SQL as the body, the variable {@code database}, a JDBC endpoint's address.
 * Out, as the body: an iterator of rows that is open until the unit of work of the caller is done.
 */
final class QueryRoutes extends RouteBuilder {
    static final String QUERY = "direct:query";

    @Override
    public void configure() {
        from(QUERY).routeId("query").toD("${variable.database}", -1);
    }
}
