package io.hallbridge.delivery;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What our own routes put on an exchange: always there, and always of the type that was put there. */
final class Carried {
    private Carried() {}

    static <T> T body(Exchange exchange, Class<T> type) {
        return there(type, exchange.getMessage().getBody());
    }

    static <T> T variable(Exchange exchange, String name, Class<T> type) {
        return there(type, exchange.getVariable(name));
    }

    /** The failure that an error policy or a catch clause deals with. */
    static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
        return there(type, exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
    }

    private static <T> T there(Class<T> type, @Nullable Object carried) {
        return type.cast(Objects.requireNonNull(carried, type::getSimpleName));
    }
}
