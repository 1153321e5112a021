package io.hallbridge.delivery;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Sends one batch after another: begun in the ledger, pushed, ended in the ledger. In: a Courier, which gets the
 * batches; several may be on the way at once. How a batch is pushed is the business of the route that listens there. Why the loop is written with {@code enrich}: a refused batch must not end
 * it, and a stopped one must.
 */
final class DeliveryRoutes extends RouteBuilder {
    static final String DELIVER = "direct:deliver";
    static final String SETTLE = "direct:settle";
    static final String PUSH = "direct:push";

    private static final String COURIER = "courier";
    private static final String ATTEMPT = "attempt";

    @Override
    public void configure() {
        from(DELIVER)
                .routeId("deliver")
                .errorHandler(noErrorHandler())
                .setVariable(COURIER, body())
                .loopDoWhile(DeliveryRoutes::goesOn)
                .process(exchange ->
                        exchange.getMessage().setBody(courier(exchange).next()))
                .enrich()
                .constant(SETTLE)
                .aggregationStrategy(keepOriginal())
                .end();

        from(SETTLE)
                .routeId("settle")
                .routeConfigurationId(DeliveryPolicy.ID)
                .setVariable(ATTEMPT, body())
                .process(exchange -> courier(exchange).open(attempt(exchange)))
                .to(PUSH)
                .process(exchange -> courier(exchange).settle(attempt(exchange)));
    }

    /** A loop asks once more after a fault before it ends, and must not wait then for a batch that this very fault left open. */
    private static boolean goesOn(Exchange exchange) {
        return exchange.getException() == null && courier(exchange).more();
    }

    static Courier courier(Exchange exchange) {
        return Carried.variable(exchange, COURIER, Courier.class);
    }

    static Attempt attempt(Exchange exchange) {
        return Carried.variable(exchange, ATTEMPT, Attempt.class);
    }

    private static AggregationStrategy keepOriginal() {
        return (original, settled) -> original;
    }
}
