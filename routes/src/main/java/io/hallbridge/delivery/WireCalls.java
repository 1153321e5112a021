package io.hallbridge.delivery;

import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Turns our calls into what the HTTP component sends, and what it brings back into our answers. */
final class WireCalls {
    private static final byte[] NOTHING = {};

    private final HallAddress address;

    WireCalls(HallAddress address) {
        this.address = address;
    }

    /** The exchange then holds the call and nothing else, so that nothing else can be sent. */
    void write(Exchange exchange) {
        WireRequest request = Carried.body(exchange, WireRequest.class);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        request.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_METHOD, request.method());
        message.setHeader(Exchange.HTTP_URI, address + request.path());
        message.setBody(request.method().equals("GET") ? null : request.payload());
    }

    /** The exchange then holds the answer and nothing else. */
    void read(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, String> headers = new LinkedHashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                headers.put(name, String.valueOf(value));
            }
        });
        Object status = Objects.requireNonNull(message.getHeader(Exchange.HTTP_RESPONSE_CODE), "status");
        byte[] payload = message.getBody(byte[].class);
        message.removeHeaders("*");
        message.setBody(new WireAnswer((Integer) status, headers, payload == null ? NOTHING : payload));
    }
}
