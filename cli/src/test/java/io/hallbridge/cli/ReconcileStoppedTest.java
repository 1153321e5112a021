package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison in a process of its own, told to stop while the hall still lists. */
class ReconcileStoppedTest {
    private static final long SLOWLY = 100;

    @TempDir
    Path folder;

    private final CountDownLatch thirdPage = new CountDownLatch(3);
    private Town town;
    private HttpServer hall;
    private int pages;

    /** A hall that lists one document a page, and very many. */
    @BeforeEach
    void openTheHall() throws IOException {
        town = Town.in(folder);
        hall = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hall.createContext("/", this::list);
        hall.start();
        town.at("http://127.0.0.1:" + hall.getAddress().getPort());
    }

    @AfterEach
    void closeTheHall() {
        hall.stop(0);
    }

    private void list(HttpExchange wire) throws IOException {
        pages++;
        try (wire) {
            Thread.sleep(SLOWLY);
            byte[] page = ("{\"code\":\"0\",\"success\":true,\"total\":100000,\"next\":\"" + pages
                            + "\",\"documents\":[{\"key\":\"k" + pages
                            + "\",\"fingerprint\":\"ab\",\"state\":\"current\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
            wire.sendResponseHeaders(200, page.length);
            wire.getResponseBody().write(page);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        thirdPage.countDown();
    }

    @Test
    void a_comparison_that_is_told_to_stop_says_so_and_leaves_nothing_behind() throws Exception {
        Process process = RunProcess.start(town.root, "reconcile", "nightly", "--repair");
        assertThat(thirdPage.await(30, TimeUnit.SECONDS)).isTrue();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Said said = new Said(
                Files.readString(town.root.resolve("out.txt")),
                Files.readString(town.root.resolve("err.txt")),
                process.exitValue());
        assertThat(said.exit()).as(said.toString()).isEqualTo(Exit.STOPPED.code());
        said.tells("stopped as asked", "nothing was sent").withoutResults().withoutStack();
        try (Stream<Path> files = Files.list(town.root.resolve("state"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("unfinished"));
        }
    }
}
