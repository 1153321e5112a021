package io.hallbridge.delivery;

import static io.hallbridge.delivery.DeliveryRoutes.attempt;

import io.hallbridge.hall.WireAnswer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Makes calls to the hall's exchange API until one of them settles the batch. In: an HttpAttempt. */
final class HttpRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from(DeliveryRoutes.PUSH)
                .routeId("push-http")
                .errorHandler(noErrorHandler())
                .loopDoWhile(exchange -> over(exchange).goesOn())
                .process(
                        exchange -> exchange.getMessage().setBody(over(exchange).call()))
                .to(CallRoute.CALL)
                .process(exchange -> over(exchange).take(Carried.body(exchange, WireAnswer.class)))
                .end();
    }

    private static HttpAttempt over(Exchange exchange) {
        return (HttpAttempt) attempt(exchange);
    }
}
