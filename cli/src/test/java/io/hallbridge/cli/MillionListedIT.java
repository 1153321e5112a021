package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A million documents, listed in no order, are compared in a process with 256 MB. All invented. */
@Timeout(400)
class MillionListedIT {
    private static final int DOCUMENTS = 1_000_000;
    private static final int PAGE = 1000;
    private static final int TOGETHER = 500;
    /** Shares no factor with the number of documents, so that each is listed once. */
    private static final long SHUFFLE = 7_654_321;

    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < " + DOCUMENTS + ") ";

    @TempDir
    private Path folder;

    private Town town;
    private HttpServer hall;
    private boolean emptied;

    @BeforeEach
    void fill() throws Exception {
        town = Town.in(folder);
        town.shell().run("status").ends(Exit.DONE);
        try (Ledger ledger = Ledgers.sqlite(town.root.resolve("state"))) {
            ledger.open(new Batch("b0", "20261123-010000-7f3a", "city", "power", false, some()));
        }
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve("state/ledger.db"));
                Statement statement = raw.createStatement()) {
            raw.setAutoCommit(false);
            statement.executeUpdate("UPDATE batch SET state = 'settled'");
            statement.executeUpdate(NUMBERS
                    + "INSERT INTO batch (id, run, hall, dataset, retires, state, attempts, opened)"
                    + " SELECT 'b' || i, b.run, b.hall, b.dataset, 0, b.state, 1, b.opened FROM n JOIN batch b"
                    + " WHERE i BETWEEN 1 AND " + (DOCUMENTS / TOGETHER - 1));
            statement.executeUpdate(NUMBERS
                    + "INSERT INTO batch_contents (batch, contents) SELECT 'b' || i, c.contents FROM n JOIN batch_contents c"
                    + " WHERE i BETWEEN 1 AND " + (DOCUMENTS / TOGETHER - 1));
            statement.executeUpdate("DELETE FROM item");
            statement.executeUpdate(NUMBERS
                    + "INSERT INTO item (batch, seq, operation, doc_key, version, fingerprint, source, origin, outcome, code, message)"
                    + " SELECT 'b' || (i / " + TOGETHER + "), i % " + TOGETHER + ", 'CREATE', printf('K%07d', i), 3,"
                    + " printf('%064x', i), 'example', '示例.xlsx · 1', 'accepted', '0', '' FROM n");
            statement.executeUpdate("DELETE FROM holding");
            statement.executeUpdate(NUMBERS
                    + "INSERT INTO holding (hall, dataset, doc_key, source, state, fingerprint, version, updated)"
                    + " SELECT 'city', 'power', printf('K%07d', i), 'example', 'held',"
                    + " printf('%064x', i), 3, '2026-11-22T17:00:01.000000000Z' FROM n");
            raw.commit();
        }
        hall = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hall.createContext("/", this::list);
        hall.start();
        town.at("http://127.0.0.1:" + hall.getAddress().getPort());
    }

    /** Changes whose contents stand for those of every batch. */
    private static List<Change> some() {
        return IntStream.range(0, TOGETHER)
                .mapToObj(i -> new Change(
                        Operation.CREATE,
                        "power",
                        "K%07d".formatted(i),
                        3,
                        "%064x".formatted(i),
                        null,
                        Content.of("{\"basis\":\"" + "0".repeat(300) + "\",\"code\":\"K" + i + "\",\"name\":\"示例事项" + i
                                + "\"}"),
                        "example",
                        "示例.xlsx · 1"))
                .toList();
    }

    @AfterEach
    void close() {
        hall.stop(0);
    }

    private void list(HttpExchange wire) throws IOException {
        String after = wire.getRequestURI().getQuery().replaceAll(".*after=([^&]*).*", "$1");
        int page = after.isEmpty() ? 0 : Integer.parseInt(after);
        StringBuilder json = new StringBuilder("{\"code\":\"0\",\"success\":true,\"total\":")
                .append(emptied ? 0 : DOCUMENTS)
                .append(",\"documents\":[");
        for (int at = page * PAGE; at < (page + 1) * PAGE && !emptied; at++) {
            json.append(at == page * PAGE ? "" : ",").append(listed(at * SHUFFLE % DOCUMENTS));
        }
        boolean last = emptied || (page + 1) * PAGE == DOCUMENTS;
        json.append("],\"next\":")
                .append(last ? "null" : "\"" + (page + 1) + "\"")
                .append('}');
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        try (wire) {
            wire.getResponseHeaders().set("Content-Type", "application/json");
            wire.sendResponseHeaders(200, bytes.length);
            wire.getResponseBody().write(bytes);
        }
    }

    /** Of each thousand one was deleted, one altered and one put there by somebody else in place of ours. */
    private static String listed(long i) {
        String key = (i % 1000 == 3 ? "X%07d" : "K%07d").formatted(i);
        String state = i % 1000 == 1 ? "retired" : "current";
        return "{\"key\":\"" + key
                + "\",\"version\":3,\"fingerprint\":\"%064x\",\"state\":\"".formatted(i % 1000 == 2 ? i + 1 : i) + state
                + "\"}";
    }

    private JsonNode reconcile() throws Exception {
        Process process = RunProcess.start(
                town.root,
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                "reconcile",
                "nightly",
                "--output",
                "json");
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(town.root.resolve("err.txt"))).isEqualTo(Exit.CHANGES.code());
        return new ObjectMapper().readTree(town.root.resolve("out.txt").toFile());
    }

    @Test
    void a_million_documents_are_compared_and_the_differences_planned_in_256_megabytes() throws Exception {
        JsonNode power = reconcile().at("/datasets/power");
        assertThat(power.path("equal").asInt()).isEqualTo(DOCUMENTS - 3000);
        assertThat(power.path("missing").asInt()).isEqualTo(2000);
        assertThat(power.path("stale").asInt()).isEqualTo(1000);
        assertThat(power.path("extra").asInt()).isEqualTo(1000);
        assertThat(power.at("/first/extra/0").asText()).isEqualTo("X0000003");
        assertThat(power.at("/first/stale/0").asText()).isEqualTo("K0000002");
        try (Stream<Path> files = Files.list(town.root.resolve("state"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("unfinished"));
        }
    }

    @Test
    void a_hall_that_lost_a_million_documents_is_planned_anew_in_256_megabytes() throws Exception {
        emptied = true;
        JsonNode said = reconcile();
        assertThat(said.at("/datasets/power/missing").asInt()).isEqualTo(DOCUMENTS);
        assertThat(said.path("create").asInt()).isEqualTo(DOCUMENTS);
    }
}
