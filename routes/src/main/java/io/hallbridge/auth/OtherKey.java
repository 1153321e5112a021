package io.hallbridge.auth;

import java.security.cert.CertificateException;

/** A hall's certificate is vouched for and has another public key than the one that is pinned. */
public final class OtherKey extends CertificateException {
    private static final long serialVersionUID = 1L;

    OtherKey(String pin) {
        super("the certificate's key is " + pin);
    }
}
