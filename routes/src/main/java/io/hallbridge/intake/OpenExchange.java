package io.hallbridge.intake;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;

/**
 * An exchange whose unit of work outlives its route: files taken by it stay locked and rows stay readable until it is
 * closed, and only then are files moved or left.
 */
final class OpenExchange {
    private final Exchange exchange;
    private final UnitOfWork work;
    private boolean closed;

    private OpenExchange(Exchange exchange, UnitOfWork work) {
        this.exchange = exchange;
        this.work = work;
    }

    /** Sends an exchange with a body and one variable through a route and leaves its unit of work open. */
    static OpenExchange through(ProducerTemplate template, String route, Object body, String variable, String value) {
        CamelContext camel = template.getCamelContext();
        Exchange exchange = new DefaultExchange(camel);
        UnitOfWork work = PluginHelper.getUnitOfWorkFactory(camel).createUnitOfWork(exchange);
        exchange.getExchangeExtension().setUnitOfWork(work);
        exchange.getIn().setBody(body);
        exchange.setVariable(variable, value);
        OpenExchange open = new OpenExchange(exchange, work);
        template.send(route, exchange);
        return open;
    }

    Exchange exchange() {
        return exchange;
    }

    /** Ends the unit of work: committed where the run dealt with what came in, else rolled back. */
    void close(boolean dealtWith) {
        if (closed) {
            return;
        }
        closed = true;
        if (!dealtWith && exchange.getException() == null) {
            exchange.setException(new IllegalStateException("the run did not deal with what came in"));
        }
        work.done(exchange);
    }
}
