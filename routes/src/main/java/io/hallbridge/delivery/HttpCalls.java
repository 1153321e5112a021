package io.hallbridge.delivery;

import io.hallbridge.auth.SecretFault;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverHttp;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;

/** The Camel component that makes calls to one hall: no retries, redirects or cookies of its own, and never without an end. */
final class HttpCalls {
    /** One more than batches are in flight, for a token fetched meanwhile. */
    private static final int SPARE_CONNECTIONS = 1;

    private HttpCalls() {}

    static HttpComponent component(HallConnection hall, OverHttp way) {
        int connections = hall.limits().inFlight() + SPARE_CONNECTIONS;
        HttpComponent http = new HttpComponent();
        http.setAutomaticRetriesDisabled(true);
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
        http.setAuthCachingDisabled(true);
        http.setMaxTotalConnections(connections);
        http.setConnectionsPerRoute(connections);
        http.setConnectTimeout(hall.patience().connect().toMillis());
        http.setConnectionRequestTimeout(hall.patience().connect().toMillis());
        http.setSoTimeout(hall.patience().answer().toMillis());
        http.setResponseTimeout(hall.patience().answer().toMillis());
        http.setUserAgent("hallbridge");
        http.setHttpClientConfigurer(new AnswerLimit(hall.patience().answer()));
        http.setClientConnectionManager(connections(hall, way, connections));
        return http;
    }

    private static HttpClientConnectionManager connections(HallConnection hall, OverHttp way, int most) {
        if (way.address().plain()) {
            return PlainConnections.of(hall.patience(), most);
        }
        try {
            return TrustedConnections.of(way.trust().open(), hall.patience(), most);
        } catch (SecretFault late) {
            throw new IllegalStateException("the certificates were sound a moment ago", late);
        }
    }
}
