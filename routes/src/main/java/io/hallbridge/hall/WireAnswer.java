package io.hallbridge.hall;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back over the wire: a status, headers and bytes. Immutable; shows only its status and size as text. */
public final class WireAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] payload;

    /** The bytes are not copied and must not change. */
    public WireAnswer(int status, Map<String, String> headers, byte[] payload) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.payload = payload;
    }

    public int status() {
        return status;
    }

    /** A header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The bytes received; not to be changed. */
    public byte[] payload() {
        return payload;
    }

    @Override
    public String toString() {
        return "status " + status + " (" + payload.length + " bytes)";
    }
}
