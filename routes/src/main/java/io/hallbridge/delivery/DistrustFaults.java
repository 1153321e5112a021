package io.hallbridge.delivery;

import io.hallbridge.auth.OtherKey;
import io.hallbridge.hall.CallFailed.Kind;
import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from what Java threw why a connection that was to be encrypted did not come about. */
final class DistrustFaults {
    private DistrustFaults() {}

    /** Once encryption stands, an SSLException is a connection that broke. */
    static Kind kind(IOException thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CertificateExpiredException || each instanceof CertificateNotYetValidException) {
                return Kind.EXPIRED;
            }
            if (each instanceof OtherKey) {
                return Kind.OTHER_KEY;
            }
        }
        if (thrown instanceof HeardOut.CertificateWanted) {
            return Kind.WANTS_CERTIFICATE;
        }
        if (thrown instanceof SSLPeerUnverifiedException) {
            return Kind.OTHER_HOST;
        }
        return byCause(thrown);
    }

    private static Kind byCause(IOException thrown) {
        boolean ofPath = false;
        boolean ofCertificate = false;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            ofPath |= each instanceof CertPathBuilderException || each instanceof CertPathValidatorException;
            ofCertificate |= each instanceof CertificateException;
        }
        if (ofCertificate) {
            return ofPath || !names(thrown) ? Kind.NOT_TRUSTED : Kind.OTHER_HOST;
        }
        return byAlert(thrown);
    }

    /** Java says by words alone that the certificate is another host's. */
    private static boolean names(Throwable thrown) {
        return words(thrown).contains("subject alternative") || words(thrown).contains("no name matching");
    }

    /** What the hall said before it hung up. */
    private static Kind byAlert(IOException thrown) {
        String words = words(thrown);
        if (words.contains("received fatal alert")) {
            boolean certificate =
                    words.contains("certificate") || words.contains("unknown_ca") || words.contains("access_denied");
            return certificate ? Kind.WANTS_CERTIFICATE : Kind.NO_COMMON_WAY;
        }
        boolean spokeOtherwise = words.contains("unsupported or unrecognized ssl message");
        return thrown instanceof SSLHandshakeException || spokeOtherwise ? Kind.NO_COMMON_WAY : Kind.CUT;
    }

    private static String words(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    }
}
