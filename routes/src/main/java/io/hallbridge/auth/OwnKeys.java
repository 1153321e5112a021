package io.hallbridge.auth;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Shows our certificate to a hall that asks for one, if we have one, and remembers that it asked. */
final class OwnKeys extends X509ExtendedKeyManager {
    private static final String[] NONE = {};

    private final Optional<X509ExtendedKeyManager> keys;
    private final Set<Socket> asked;

    OwnKeys(Optional<X509ExtendedKeyManager> keys, Set<Socket> asked) {
        this.keys = keys;
        this.asked = asked;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        asked.add(socket);
        return keys.isEmpty() ? null : keys.get().chooseClientAlias(types, issuers, socket);
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return keys.isEmpty() ? NONE : keys.get().getClientAliases(type, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return keys.isEmpty() ? null : keys.get().getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return keys.isEmpty() ? null : keys.get().getPrivateKey(alias);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return NONE;
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return null;
    }
}
