package io.hallbridge.delivery;

import io.hallbridge.auth.Encryption;
import io.hallbridge.workspace.Patience;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.util.Timeout;

/** Connections to a hall over TLS; the host's name is always checked. */
final class TrustedConnections {
    private TrustedConnections() {}

    static PoolingHttpClientConnectionManager of(Encryption encryption, Patience patience, int most) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new HeardOut(
                        new DefaultClientTlsStrategy(
                                encryption.context(), HostnameVerificationPolicy.BOTH, new DefaultHostnameVerifier()),
                        encryption))
                .setMaxConnTotal(most)
                .setMaxConnPerRoute(most)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience.connect()))
                        .setSocketTimeout(Timeout.of(patience.answer()))
                        .build())
                .build();
    }
}
