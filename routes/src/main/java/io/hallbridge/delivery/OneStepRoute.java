package io.hallbridge.delivery;

import static io.hallbridge.delivery.DeliveryRoutes.attempt;

import org.apache.camel.builder.RouteBuilder;

/** Pushes a batch in a single step. In: a OneStepAttempt. */
final class OneStepRoute extends RouteBuilder {
    private final String id;

    /** The route's id says what kind of way it is: {@code push-database}. */
    OneStepRoute(String id) {
        this.id = id;
    }

    @Override
    public void configure() {
        from(DeliveryRoutes.PUSH)
                .routeId(id)
                .errorHandler(noErrorHandler())
                .process(exchange -> ((OneStepAttempt) attempt(exchange)).go());
    }
}
