package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the hall answers over HTTP: a status, headers and bytes, or less where it is told to misbehave. Immutable. */
final class Answer {
    static final String JSON = "application/json; charset=utf-8";
    static final String HTML = "text/html; charset=utf-8";

    /** No answer at all: the connection is closed. */
    static final Answer NONE = new Answer(0, new byte[0], Map.of(), 0);

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;
    private final int sent;

    private Answer(int status, byte[] body, Map<String, String> headers, int sent) {
        this.status = status;
        this.body = body;
        this.headers = headers;
        this.sent = sent;
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, body, Map.of("Content-Type", type), body.length);
    }

    static Answer json(int status, JsonNode content) {
        return of(status, JSON, Json.bytes(content));
    }

    static Answer html(int status, String page) {
        return of(status, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more, sent);
    }

    /** The same answer, but the connection is closed after half of its bytes. */
    Answer cut() {
        return new Answer(status, body, headers, body.length / 2);
    }

    /** As much as its first half and no more: JSON that does not end. */
    Answer broken() {
        return of(status, JSON, Arrays.copyOf(body, body.length / 2));
    }

    /** The same answer under another status. */
    Answer under(int other) {
        return new Answer(other, body, headers, sent);
    }

    /** Whether there is anything to be sent. */
    boolean given() {
        return status > 0;
    }

    /** How many bytes of the body are sent before the connection is closed; all of them of a whole answer. */
    int sent() {
        return sent;
    }

    int status() {
        return status;
    }

    /** Not to be changed. */
    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
