package io.hallbridge.delivery;

import io.hallbridge.auth.Encryption;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Makes encrypted connections, and hears out a hall that asked for our certificate before anything is sent. Since TLS 1.3
 * the hall judges it only after our side of the handshake is done: a batch sent at once would be on its way when the hall
 * hangs up, and nobody could tell whether it arrived. A hall that is content hands out a ticket for its session or
 * says nothing, one that is not hangs up.
 */
final class HeardOut implements TlsSocketStrategy {
    private static final String LATE_VERDICT = "TLSv1.3";
    private static final int LISTENING_MILLIS = 20;
    private static final int LONGEST = 50;

    private final TlsSocketStrategy making;
    private final Encryption encryption;

    HeardOut(TlsSocketStrategy making, Encryption encryption) {
        this.making = making;
        this.encryption = encryption;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context)
            throws IOException {
        SSLSocket made = making.upgrade(socket, host, port, attachment, context);
        if (encryption.wasAsked(made) && made.getSession().getProtocol().equals(LATE_VERDICT)) {
            hearOut(made);
        }
        return made;
    }

    private void hearOut(SSLSocket made) throws IOException {
        Set<String> sessions = sessions();
        int patience = made.getSoTimeout();
        made.setSoTimeout(LISTENING_MILLIS);
        for (int times = 0; times < LONGEST && sessions.containsAll(sessions()); times++) {
            listen(made);
        }
        made.setSoTimeout(patience);
    }

    private static void listen(SSLSocket made) throws IOException {
        try {
            made.getInputStream().read();
            throw new CertificateWanted();
        } catch (SocketTimeoutException silence) {
            return; // content so far
        } catch (SSLHandshakeException said) {
            throw said;
        } catch (IOException hungUp) {
            throw new CertificateWanted();
        }
    }

    /** Those that can be taken up again; a ticket makes another. */
    private Set<String> sessions() {
        return Collections.list(encryption.context().getClientSessionContext().getIds()).stream()
                .map(HexFormat.of()::formatHex)
                .collect(Collectors.toSet());
    }

    /** The hall hung up after it had asked for a certificate, and without a word. */
    static final class CertificateWanted extends SSLHandshakeException {
        private static final long serialVersionUID = 1L;

        CertificateWanted() {
            super("the hall hung up");
        }
    }
}
