package io.hallbridge.frontdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One MariaDB server for all tests of a suite, with a folder and a port of its own; {@code TEST_MARIADB_URL} names another
 * to use instead.
 */
public final class MariaServer {
    private static final String NEEDED =
            "these tests need a MariaDB server: apt-get install mariadb-server (Debian), or"
                    + " name one in TEST_MARIADB_URL";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static @Nullable String url;

    private MariaServer() {}

    /** The address of an empty database, with the user {@code root} who has no password. */
    public static synchronized String url() {
        if (url == null) {
            String given = System.getenv("TEST_MARIADB_URL");
            url = given == null ? start() : given;
        }
        return url;
    }

    private static String start() {
        try {
            Path folder = Files.createTempDirectory("mariadb");
            Path temporary = Files.createDirectory(folder.resolve("tmp")); // a server that starts clears its own away
            String user = System.getProperty("user.name");
            run(List.of(
                    program("mariadb-install-db"),
                    "--no-defaults",
                    "--datadir=" + folder.resolve("data"),
                    "--tmpdir=" + temporary,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--user=" + user));
            int port = freePort();
            Process server = new ProcessBuilder(
                            program("mariadbd"),
                            "--no-defaults",
                            "--datadir=" + folder.resolve("data"),
                            "--socket=" + folder.resolve("s"),
                            "--pid-file=" + folder.resolve("pid"),
                            "--tmpdir=" + temporary,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--innodb-buffer-pool-size=64M",
                            "--innodb-flush-log-at-trx-commit=0",
                            "--innodb-lock-wait-timeout=2",
                            "--character-set-server=utf8mb4",
                            "--user=" + user)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            return await(server, "jdbc:mariadb://127.0.0.1:" + port + "/", folder.resolve("log"));
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(NEEDED, cannotStart);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", asked);
        }
    }

    private static String program(String name) throws IOException {
        for (String folder : List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        throw new IOException("no " + name);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("mariadb-install", ".log");
        Process made = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
        Files.delete(log);
    }

    private static String await(Process server, String address, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try (Connection connection = DriverManager.getConnection(address + "?user=root")) {
                connection.createStatement().execute("CREATE DATABASE IF NOT EXISTS test_exchange");
                return address + "test_exchange";
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IOException(Files.readString(log), notYet);
                }
                server.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void end(Process server, Path folder) {
        server.destroyForcibly();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException unimportant) {
            return; // the folder is temporary
        }
    }
}
