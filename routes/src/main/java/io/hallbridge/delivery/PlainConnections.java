package io.hallbridge.delivery;

import io.hallbridge.workspace.Patience;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Connections to a hall over plain HTTP, which nearly always is one on this machine. They can do no TLS, and so do not
 * spend the tenth of a second in which Java reads its trusted certificates.
 */
final class PlainConnections {
    private PlainConnections() {}

    static HttpClientConnectionManager of(Patience patience, int most) {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        null, null, RegistryBuilder.<TlsSocketStrategy>create().build()),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                null);
        connections.setMaxTotal(most);
        connections.setDefaultMaxPerRoute(most);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(patience.connect()))
                .setSocketTimeout(Timeout.of(patience.answer()))
                .build());
        return connections;
    }
}
