package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxHallTest {
    @TempDir
    private Path folder;

    private SandboxSettings settings() {
        return SandboxSettings.in(folder, Datasets.builtIn()).withCredential(Visitor.KEY, Visitor.SECRET);
    }

    @Test
    void listens_on_loopback_and_nowhere_else() throws ProblemsFound {
        try (SandboxHall hall = SandboxHall.start(settings())) {
            assertThat(hall.pages().toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
            assertThat(hall.exchange()).isEqualTo(hall.pages().resolve("/exchange/v1"));
        }
        for (String address : new String[] {"0.0.0.0", "10.0.0.5", "::", "no such host."}) {
            assertThatThrownBy(() -> SandboxHall.start(settings().withAddress(address)))
                    .isInstanceOf(ProblemsFound.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void refuses_a_folder_another_hall_uses_and_a_port_that_is_taken() throws ProblemsFound {
        try (SandboxHall hall = SandboxHall.start(settings())) {
            assertThatThrownBy(() -> SandboxHall.start(settings())).hasMessageContaining("another sandbox hall");
            SandboxSettings samePort = SandboxSettings.in(folder.resolve("other"), Datasets.builtIn())
                    .withPort(hall.pages().getPort());
            assertThatThrownBy(() -> SandboxHall.start(samePort)).hasMessageContaining("port");
        }
        SandboxHall.start(settings()).close();
    }

    @Test
    void refuses_a_folder_it_cannot_use() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(folder.resolve("damaged/hall.db"), "this is no database ".repeat(100));

        assertThatThrownBy(() -> SandboxHall.start(SandboxSettings.in(folder.resolve("file"), Datasets.builtIn())))
                .hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> SandboxHall.start(SandboxSettings.in(folder.resolve("damaged"), Datasets.builtIn())))
                .hasMessageContaining("hall.db");
    }

    @Test
    void takes_no_call_addressed_to_another_host() throws IOException, ProblemsFound {
        try (SandboxHall hall = SandboxHall.start(settings())) {
            assertThat(raw(hall, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
            assertThat(raw(hall, "GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void answers_429_to_a_caller_who_asks_too_fast() throws ProblemsFound {
        Clock stopped = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
        try (SandboxHall hall =
                SandboxHall.start(settings().withCallsPerSecond(2).withClock(stopped))) {
            Visitor visitor = new Visitor(hall);
            visitor.get("/batches/1");
            visitor.get("/batches/2");
            Reply third = visitor.get("/batches/3");

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void answers_503_while_all_its_places_are_taken() throws IOException, ProblemsFound {
        try (SandboxHall hall = SandboxHall.start(settings().withCallsAtOnce(1))) {
            Visitor visitor = new Visitor(hall);
            List<Socket> slow = new ArrayList<>();
            Reply reply = visitor.ask(visitor.request("/health"));
            for (int tries = 0; reply.status() == 200 && tries < 1000; tries++) {
                if (tries % 50 == 0) {
                    slow.add(slowCall(hall)); // the one before may have come while another had the place
                }
                reply = visitor.ask(visitor.request("/health"));
            }
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(visitor.page("").status()).isEqualTo(503);
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A call whose body never ends. */
    private static Socket slowCall(SandboxHall hall) throws IOException {
        Socket socket = new Socket("127.0.0.1", hall.pages().getPort());
        socket.getOutputStream()
                .write(bytes("POST /exchange/v1/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{"));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void shows_no_secret_of_its_settings() {
        assertThat(settings().toString()).doesNotContain(Visitor.SECRET);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String raw(SandboxHall hall, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hall.pages().getPort())) {
            socket.getOutputStream().write(bytes(request));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
