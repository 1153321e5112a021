package io.hallbridge.hall;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call to a hall as it goes over the wire, whatever carries it. Immutable; shows neither its headers nor its payload
 * as text, since they hold credentials and people's documents.
 */
public final class WireRequest {
    private static final byte[] NOTHING = {};

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] payload;

    private WireRequest(String method, String path, Map<String, String> headers, byte[] payload) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.payload = payload;
    }

    /** A call without payload; the path starts with a slash, follows the hall's address and may end in a query. */
    public static WireRequest get(String path) {
        return empty("GET", path);
    }

    /** The same by another method. */
    static WireRequest empty(String method, String path) {
        return new WireRequest(method, path, Map.of("Accept", "application/json"), NOTHING);
    }

    /** A call that sends JSON in UTF-8; the bytes are not copied and must not change. */
    public static WireRequest json(String method, String path, byte[] payload) {
        return of(method, path, "application/json; charset=utf-8", payload);
    }

    /** A call that sends bytes of a kind; they are not copied and must not change. */
    static WireRequest of(String method, String path, String contentType, byte[] payload) {
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", contentType);
        return new WireRequest(method, path, headers, payload);
    }

    /** The same call with one more header, or another value for one it has. */
    public WireRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WireRequest(method, path, more, payload);
    }

    /** The same call with one more parameter at the end of its query, percent-encoded. */
    public WireRequest asking(String parameter, String value) {
        String pair = Call.encoded(parameter) + "=" + Call.encoded(value);
        return new WireRequest(method, path + (path.indexOf('?') < 0 ? "?" : "&") + pair, headers, payload);
    }

    public String method() {
        return method;
    }

    /** Percent-encoded as sent, relative to the hall's address, with the query if there is one. */
    public String path() {
        return path;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The bytes sent, empty where the call has none; not to be changed. */
    public byte[] payload() {
        return payload;
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + payload.length + " bytes)";
    }
}
