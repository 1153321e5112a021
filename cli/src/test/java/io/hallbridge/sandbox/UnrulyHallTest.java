package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.sandbox.Visitor.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Senders who keep the contract, against a hall that misbehaves in every way at once. */
final class UnrulyHallTest {
    private static final String[] FAULTS = {
        "drop@8%",
        "lose-answer@8%",
        "reset@8%",
        "wrong-json@8%",
        "500@8%",
        "429@4%",
        "503@4%",
        "delay=20ms@10%",
        "retry-some@15%",
        "defer=30ms@30%",
        "refuse-some@10%",
        "refuse-all=11522601MB0X00019Q4520188000011",
        "207@50%"
    };
    private static final int SENDERS = 4;
    private static final int BATCHES = 6;
    private static final int SIZE = 10;
    private static final int PATIENCE = 200;

    @TempDir
    private Path folder;

    @Test
    void everything_gets_in_once_but_what_is_refused_for_good() throws Exception {
        try (SandboxHall hall = HallProcess.start(folder, 0)) {
            Visitor visitor = new Visitor(hall);
            visitor.order(FAULTS);
            List<CompletableFuture<Void>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> CompletableFuture.runAsync(() -> sendAll(visitor, sender)))
                    .toList();
            senders.forEach(CompletableFuture::join);
        }
        assertThat(number("SELECT count(*) FROM applied_twice")).isZero();
        assertThat(number("SELECT sum(duplicate) FROM batch")).isZero();
        assertThat(number("SELECT count(*) FROM awaiting")).isZero();
        assertThat(number("SELECT sum(applications) FROM applied")).isEqualTo(number("SELECT count(*) FROM document"));
        assertThat(number("SELECT count(*) FROM document") + number("SELECT sum(refused) FROM batch") + 1)
                .isEqualTo(SENDERS * BATCHES * SIZE);
        assertThat(kindsCommitted()).isEqualTo(kindsOrdered());
    }

    private static void sendAll(Visitor visitor, int sender) {
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = (sender * BATCHES + batch) * SIZE;
            send(
                    visitor,
                    IntStream.range(first, first + SIZE)
                            .mapToObj(number -> Samples.sent(Samples.power(number), 1))
                            .toList());
        }
    }

    /** Repeats a batch until there is an answer, halves it where it is refused whole, sends again what it is asked to. */
    private static void send(Visitor visitor, List<ObjectNode> documents) {
        String key = Visitor.newKey();
        String body = Samples.batch(documents.toArray(ObjectNode[]::new)).toString();
        Reply reply = insist(() -> visitor.upsert("power", key, body));
        if (reply.status() == 422) {
            if (documents.size() > 1) {
                send(visitor, documents.subList(0, documents.size() / 2));
                send(visitor, documents.subList(documents.size() / 2, documents.size()));
            }
            return;
        }
        for (int tries = 0; reply.text().contains("awaiting"); tries++) {
            assertThat(tries).isLessThan(PATIENCE);
            reply = insist(() -> visitor.get("/batches/" + key + "/outcomes"));
        }
        List<ObjectNode> again = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            JsonNode result = reply.json().path("results").path(i);
            if (result.path("outcome").asText().equals("retry")) {
                again.add(documents.get(i));
            }
        }
        if (!again.isEmpty()) {
            send(visitor, again);
        }
    }

    private static Reply insist(Supplier<Reply> call) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            Optional<Reply> reply = answered(call);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        throw new AssertionError("no answer");
    }

    /** An answer that says what became of the batch; empty where it is open. */
    private static Optional<Reply> answered(Supplier<Reply> call) {
        try {
            Reply reply = call.get();
            return Set.of(200, 207, 422).contains(reply.status())
                            && reply.json().has("code")
                    ? Optional.of(reply)
                    : Optional.empty();
        } catch (IllegalStateException lostOrNoJson) {
            return Optional.empty();
        }
    }

    private Set<String> kindsCommitted() throws Exception {
        return Files.readAllLines(folder.resolve("faults.log")).stream()
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kindsOrdered() {
        return IntStream.range(0, FAULTS.length)
                .mapToObj(i -> FAULTS[i].split("[=@]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }
}
