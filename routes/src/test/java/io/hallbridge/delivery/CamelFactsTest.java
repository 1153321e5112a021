package io.hallbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.junit.jupiter.api.Test;

/** What the delivery routes rely on in Camel; each was found by trying, and a new version of Camel must keep it. */
class CamelFactsTest {
    private static final String START = "direct:start";
    private static final String ONE = "direct:one";
    private static final String CALL = "direct:call";

    private final List<String> called = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private static final class No extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class Later extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class Never extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Refused and tried again by a policy, everything else ends the loop. */
    private final class Policy extends RouteConfigurationBuilder {
        @Override
        public void configuration() {
            var policy = routeConfiguration("policy");
            policy.onException(Later.class)
                    .maximumRedeliveries(2)
                    .redeliveryDelay(1)
                    .logExhausted(false);
            policy.onException(No.class)
                    .handled(true)
                    .process(exchange -> refused.add(exchange.getVariable("name", String.class)));
        }
    }

    /** Calls by name: no is refused, never is fatal, later is put off, whatever else is fine. */
    private void call(Exchange exchange) throws No, Later, Never {
        String name = exchange.getVariable("name", String.class);
        called.add(name);
        switch (name) {
            case "no" -> throw new No();
            case "never" -> throw new Never();
            case "later" -> throw new Later();
            default -> exchange.getMessage().setBody("answer");
        }
    }

    private abstract class Loop extends RouteBuilder {
        private final Iterator<String> names;

        Loop(String... names) {
            this.names = List.of(names).iterator();
        }

        abstract void one(ProcessorDefinition<?> loop);

        void inner(ProcessorDefinition<?> route) {
            route.process(CamelFactsTest.this::call);
        }

        @Override
        public void configure() {
            var loop = from(START)
                    .errorHandler(noErrorHandler())
                    .loopDoWhile(exchange -> names.hasNext())
                    .process(exchange -> exchange.getMessage().setBody(names.next()));
            one(loop);
            from(ONE).routeConfigurationId("policy").setVariable("name", body()).to(CALL);
            inner(from(CALL).errorHandler(noErrorHandler()));
        }
    }

    private Exchange run(Loop routes) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext(false)) {
            camel.disableJMX();
            camel.addRoutesConfigurations(new Policy());
            camel.addRoutes(routes);
            camel.start();
            return camel.createProducerTemplate().send(START, exchange -> {});
        }
    }

    private static void enrich(ProcessorDefinition<?> loop) {
        loop.enrich().constant(ONE).aggregationStrategy((original, done) -> original);
    }

    @Test
    void a_loop_with_enrich_goes_on_after_a_handled_refusal() throws Exception {
        Exchange done = run(new Loop("a", "no", "b") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                enrich(loop);
            }
        });
        assertThat(called).containsExactly("a", "no", "b");
        assertThat(refused).containsExactly("no");
        assertThat(done.getException()).isNull();
    }

    @Test
    void a_loop_with_to_would_end_silently_after_a_handled_refusal() throws Exception {
        Exchange done = run(new Loop("a", "no", "b") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                loop.to(ONE);
            }
        });
        assertThat(called).containsExactly("a", "no");
        assertThat(done.getException()).isNull();
    }

    @Test
    void what_no_policy_handles_ends_the_loop_and_leaves_the_rest_unread() throws Exception {
        Exchange done = run(new Loop("a", "never", "b") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                enrich(loop);
            }
        });
        assertThat(called).containsExactly("a", "never");
        assertThat(done.getException()).isInstanceOf(Never.class);
    }

    @Test
    void redelivery_of_one_clause_does_not_leak_into_another() throws Exception {
        run(new Loop("no", "later") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                enrich(loop);
            }
        });
        assertThat(called).containsExactly("no", "later", "later", "later");
        assertThat(refused).containsExactly("no");
    }

    @Test
    void a_refusal_after_retries_is_not_retried_any_more() throws Exception {
        run(new Loop("later-then-no") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                enrich(loop);
            }

            @Override
            void inner(ProcessorDefinition<?> route) {
                route.process(exchange -> {
                    called.add("call");
                    if (called.size() < 3) {
                        throw new Later();
                    }
                    throw new No();
                });
            }
        });
        assertThat(called).hasSize(3);
        assertThat(refused).hasSize(1);
    }

    @Test
    void a_called_route_with_an_error_handler_of_its_own_would_hide_the_callers_retries() throws Exception {
        run(new Loop("later") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                enrich(loop);
            }

            @Override
            public void configure() {
                super.configure();
                getRouteCollection().getRoutes().get(2).errorHandler(defaultErrorHandler());
            }
        });
        assertThat(called).containsExactly("later");
    }

    @Test
    void a_redelivery_delay_set_on_the_way_holds_for_one_redelivery_only() throws Exception {
        List<Object> seen = new ArrayList<>();
        run(new Loop("x") {
            @Override
            void one(ProcessorDefinition<?> loop) {
                enrich(loop);
            }

            @Override
            void inner(ProcessorDefinition<?> route) {
                route.process(exchange -> {
                    seen.add(String.valueOf(exchange.getIn().getHeader(Exchange.REDELIVERY_DELAY)));
                    exchange.getIn().setHeader(Exchange.REDELIVERY_DELAY, 3L);
                    throw new Later();
                });
            }
        });
        assertThat(seen).containsExactly("null", "null", "null");
    }
}
