package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverHttp;
import io.hallbridge.workspace.OverRelay;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;

/** The started Camel routes that lead to one hall. */
final class HallDoor implements AutoCloseable {
    private final DefaultCamelContext camel;
    private final ProducerTemplate template;
    private final Pace pace;
    private final CallCount count = new CallCount();

    private HallDoor(DefaultCamelContext camel, Pace pace) {
        this.camel = camel;
        this.pace = pace;
        this.template = camel.createProducerTemplate();
    }

    static HallDoor open(HallConnection hall, Pace pace) {
        DefaultCamelContext camel = new DefaultCamelContext(false);
        try {
            HallDoor door = new HallDoor(camel, pace);
            door.configure(hall);
            camel.start();
            door.template.start();
            return door;
        } catch (Exception fault) {
            camel.stop();
            throw new IllegalStateException("the delivery routes did not start", fault);
        }
    }

    private void configure(HallConnection hall) throws Exception {
        camel.disableJMX();
        camel.getCamelContextExtension().setName("delivery-" + hall.name());
        camel.setLoadTypeConverters(false);
        camel.setLoadHealthChecks(false);
        camel.setStreamCaching(false);
        camel.setUseBreadcrumb(false);
        camel.setStartupSummaryLevel(StartupSummaryLevel.Off);
        camel.addRoutesConfigurations(new DeliveryPolicy(hall.patience()));
        camel.addRoutes(new DeliveryRoutes());
        if (hall.way() instanceof OverHttp way) {
            camel.addComponent(way.address().uri().getScheme(), HttpCalls.component(hall, way));
            camel.addRoutes(new HttpRoutes());
            camel.addRoutes(new CallRoute(way.address(), pace, count));
        } else {
            boolean carried = hall.way() instanceof OverRelay;
            camel.addRoutes(new OneStepRoute(carried ? "push-relay" : "push-database"));
        }
    }

    /** How hard the hall is pressed. */
    Pace pace() {
        return pace;
    }

    CallMark mark() {
        return count.mark();
    }

    /** Counts a try that sends so many bytes and is no call. */
    void count(int bytes) {
        count.add(bytes);
    }

    /** One call through the routes. */
    WireAnswer call(WireRequest request) throws CallFailed {
        Exchange done = template.request(
                CallRoute.CALL, exchange -> exchange.getMessage().setBody(request));
        Exception fault = done.getException();
        if (fault instanceof CallFailed failed) {
            throw failed;
        }
        if (fault != null) {
            throw new IllegalStateException("the call route failed", fault);
        }
        return Carried.body(done, WireAnswer.class);
    }

    /** Lets a courier carry batches until its source has no more; what goes wrong on our own side comes back. */
    void send(Courier courier) {
        Exchange done = template.send(
                DeliveryRoutes.DELIVER, exchange -> exchange.getMessage().setBody(courier));
        Exception fault = done.getException();
        if (fault instanceof RuntimeException ours) {
            throw ours;
        }
        if (fault != null) {
            throw new IllegalStateException("a delivery route failed", fault);
        }
    }

    @Override
    public void close() {
        camel.stop();
        pace.close();
    }
}
