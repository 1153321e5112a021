package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.CallFailed.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Tells from what the HTTP client threw whether a call left at all. Whatever is not certain counts as left. */
final class CallFaults {
    private CallFaults() {}

    static CallFailed of(IOException thrown) {
        return CallFailed.of(kind(thrown), thrown);
    }

    private static Kind kind(IOException thrown) {
        if (thrown instanceof UnknownHostException) {
            return Kind.UNKNOWN_HOST;
        }
        if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
            return Kind.NOT_LISTENING;
        }
        if (thrown instanceof ConnectTimeoutException || thrown instanceof ConnectionRequestTimeoutException) {
            return Kind.NO_CONNECTION;
        }
        if (thrown instanceof SSLException) {
            return DistrustFaults.kind(thrown);
        }
        return thrown instanceof InterruptedIOException ? Kind.NO_ANSWER : Kind.CUT;
    }
}
