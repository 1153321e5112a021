package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.WireRequest;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Makes one call to the hall, at the hall's pace. In: a WireRequest. Out: a WireAnswer, or CallFailed. */
final class CallRoute extends RouteBuilder {
    static final String CALL = "direct:call-http";

    private static final String PLACE = "place";

    private final WireCalls calls;
    private final Pace pace;
    private final CallCount count;
    private final String address;

    CallRoute(HallAddress hall, Pace pace, CallCount count) {
        this.calls = new WireCalls(hall);
        this.pace = pace;
        this.count = count;
        this.address = hall + "?throwExceptionOnFailure=false&copyHeaders=false&followRedirects=false";
    }

    @Override
    public void configure() {
        from(CALL)
                .routeId("call-http")
                .errorHandler(noErrorHandler())
                .process(this::takePlace)
                .process(calls::write)
                .doTry()
                .to(address)
                .doCatch(IOException.class)
                .process(CallRoute::fail)
                .doFinally()
                .process(CallRoute::leavePlace)
                .end()
                .process(calls::read);
    }

    private void takePlace(Exchange exchange) {
        exchange.setVariable(PLACE, pace.take());
        count.add(Carried.body(exchange, WireRequest.class));
    }

    private static void leavePlace(Exchange exchange) {
        Carried.variable(exchange, PLACE, Pace.Place.class).close();
    }

    private static void fail(Exchange exchange) throws CallFailed {
        throw CallFaults.of(Carried.failure(exchange, IOException.class));
    }
}
