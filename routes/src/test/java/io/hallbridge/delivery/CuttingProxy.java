package io.hallbridge.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands before a database and cuts a connection when so much was said on it, before or after the word is passed on. */
final class CuttingProxy implements AutoCloseable {
    /** What a database has received it has dealt with by then. */
    private static final long HEARD_NANOS = 60_000_000;

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final AtomicInteger wordsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean passOn;
    private volatile boolean cut;

    CuttingProxy(String jdbc) throws IOException {
        URI behind = URI.create(jdbc.substring("jdbc:".length()));
        this.host = behind.getHost();
        this.port = behind.getPort();
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** The same address by way of this proxy. */
    String url(String jdbc) {
        return jdbc.replace(host + ":" + port, "127.0.0.1:" + door.getLocalPort());
    }

    /** Cuts when the client has spoken so often; the last word still reaches the database where it is passed on. */
    void cutAt(int words, boolean lastIsPassedOn) {
        cut = false;
        passOn = lastIsPassedOn;
        wordsLeft.set(words);
    }

    /** Whether the last cut asked for has come; none follows. */
    boolean hasCut() {
        wordsLeft.set(Integer.MAX_VALUE);
        return cut;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                start(() -> pass(client, server, true));
                start(() -> pass(server, client, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean fromClient) {
        byte[] room = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(room); read >= 0; read = in.read(room)) {
                boolean last = fromClient && wordsLeft.decrementAndGet() == 0;
                if (last) {
                    cut = true;
                    from.setSoLinger(true, 0);
                    from.close(); // no answer comes back
                }
                if (!last || passOn) {
                    out.write(room, 0, read);
                    out.flush();
                }
                if (last) {
                    LockSupport.parkNanos(HEARD_NANOS);
                    return;
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
