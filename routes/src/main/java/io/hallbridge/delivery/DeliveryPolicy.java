package io.hallbridge.delivery;

import static io.hallbridge.delivery.DeliveryRoutes.attempt;
import static io.hallbridge.delivery.DeliveryRoutes.courier;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.workspace.Patience;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;

/** What is tried again, what is written down as refused, abandoned or in doubt, and what ends a delivery. */
final class DeliveryPolicy extends RouteConfigurationBuilder {
    static final String ID = "delivery";

    /** So that several batches that were told to wait do not all come back at the same moment. */
    private static final int JITTER_PERCENT = 20;

    private final Patience patience;

    DeliveryPolicy(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition policy = routeConfiguration(ID);
        tryAgain(policy);
        policy.onException(BatchRefused.class)
                .handled(true)
                .logExhausted(false)
                .process(exchange ->
                        courier(exchange).refuse(attempt(exchange), Carried.failure(exchange, BatchRefused.class)));
        policy.onException(HallClosed.class)
                .handled(true)
                .logExhausted(false)
                .process(exchange ->
                        courier(exchange).stop(attempt(exchange), Carried.failure(exchange, HallClosed.class)));
        policy.onException(NobodyKnows.class)
                .handled(true)
                .logExhausted(false)
                .process(exchange ->
                        courier(exchange).doubt(attempt(exchange), Carried.failure(exchange, NobodyKnows.class)));
    }

    private void tryAgain(RouteConfigurationDefinition policy) {
        policy.onException(TryLater.class, CallFailed.class)
                .retryWhile(this::worthIt)
                .redeliveryDelay(patience.firstWait().toMillis())
                .maximumRedeliveryDelay(patience.longestWait().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .useCollisionAvoidance()
                .collisionAvoidancePercent(JITTER_PERCENT)
                .onExceptionOccurred(DeliveryPolicy::takeNote)
                .handled(true)
                .logExhausted(false)
                .logStackTrace(false)
                .process(exchange ->
                        courier(exchange).giveUp(attempt(exchange), Carried.failure(exchange, Exception.class)));
    }

    /** As often as patience says, unless the delivery is to end or the hall was away a moment ago. */
    private boolean worthIt(Exchange exchange) {
        Object times = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER);
        boolean often = times instanceof Integer next && next > patience.retries();
        boolean ofTrust = exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof CallFailed failure
                && failure.kind().ofTrust();
        return !often && !ofTrust && courier(exchange).patient();
    }

    /** Remembers what the call may have done, and waits as long as the hall asked for. */
    private static void takeNote(Exchange exchange) {
        Exception caught = Carried.failure(exchange, Exception.class);
        if (caught instanceof CallFailed failure) {
            attempt(exchange).failed(failure);
        }
        courier(exchange).stumbled(attempt(exchange), caught);
        Optional<Duration> pause = caught instanceof TryLater later ? later.pause() : Optional.empty();
        pause.ifPresent(asked -> exchange.getIn().setHeader(Exchange.REDELIVERY_DELAY, asked.toMillis()));
    }
}
