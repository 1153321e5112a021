package io.hallbridge.auth;

import java.net.Socket;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.ssl.SSLContext;

/** What connections to one hall are encrypted with, and which of them were asked for a certificate of ours. */
public final class Encryption {
    private final SSLContext context;
    private final Set<Socket> asked;

    Encryption(SSLContext context, Set<Socket> asked) {
        this.context = context;
        this.asked = asked;
    }

    static Set<Socket> nobodyAsked() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    }

    public SSLContext context() {
        return context;
    }

    /** Whether the hall asked for a certificate while this connection was made. */
    public boolean wasAsked(Socket connection) {
        return asked.contains(connection);
    }
}
