package io.hallbridge.bench.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.work.ClassPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FastHallTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static HallProcess hall;

    @BeforeAll
    static void open() throws Exception {
        hall = new HallProcess(ClassPath.java("-Xmx128m", ClassPath.own().only("jackson"), FastHall.class));
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @BeforeEach
    void forget() throws Exception {
        hall.empty();
        hall.count(Mood.KIND);
    }

    private static String document(String key) {
        return "{\"key\":\"" + key + "\",\"rowGuid\":\"0\",\"version\":3,\"fingerprint\":\"f-" + key
                + "\",\"content\":{\"名称\":\"示例" + key + "\"}}";
    }

    private static HttpResponse<String> send(String... keys) throws Exception {
        String documents = Arrays.stream(keys).map(FastHallTest::document).collect(Collectors.joining(","));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(hall.url() + "/datasets/case/upsert"))
                        .POST(BodyPublishers.ofString("{\"batch\":\"b\",\"documents\":[" + documents + "]}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String[] keys(int count) {
        return IntStream.range(0, count).mapToObj("K%05d"::formatted).toArray(String[]::new);
    }

    @Test
    void every_document_gets_its_outcome_in_the_order_of_the_batch() throws Exception {
        JsonNode receipt = new JsonMapper().readTree(send("b", "a").body());

        assertThat(receipt.path("success").asBoolean()).isTrue();
        assertThat(receipt.path("results").findValuesAsText("key")).containsExactly("b", "a");
        assertThat(receipt.path("results").findValuesAsText("outcome")).containsOnly("accepted");
    }

    @Test
    void the_digest_is_that_of_the_contents_in_whatever_order_and_batches_they_come() throws Exception {
        send("a", "b", "c");
        String together = hall.counts().digest();
        hall.count(Mood.KIND);
        send("c");
        send("b", "a");

        assertThat(hall.counts().digest()).isEqualTo(together);
        assertThat(hall.counts().documents()).isEqualTo(3);
        assertThat(hall.counts().requests()).isEqualTo(2);
    }

    @Test
    void another_content_gives_another_digest() throws Exception {
        send("a", "b");
        String these = hall.counts().digest();
        hall.count(Mood.KIND);
        send("a", "x");

        assertThat(hall.counts().digest()).isNotEqualTo(these);
    }

    @Test
    void a_slow_hall_refuses_the_same_documents_of_everybody_and_puts_one_batch_in_a_hundred_off() throws Exception {
        hall.count(new Mood(0, 100, 20));
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(send("only-" + i).statusCode());
        }
        Counts first = hall.counts();

        assertThat(Collections.frequency(answers, 503)).isEqualTo(1);
        assertThat(first.busy()).isEqualTo(1);
        assertThat(first.refused()).isPositive();
        assertThat(first.documents() + first.refused()).isEqualTo(99);
    }

    @Test
    void the_list_names_every_key_once_page_by_page_in_order() throws Exception {
        send(keys(25));
        List<String> listed = new ArrayList<>();
        for (String after = ""; after != null; ) {
            URI page = URI.create(hall.url() + "/datasets/case/documents?size=10&after="
                    + URLEncoder.encode(after, StandardCharsets.UTF_8));
            JsonNode answer = new JsonMapper()
                    .readTree(CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                            .body());
            assertThat(answer.path("total").asInt()).isEqualTo(25);
            assertThat(answer.at("/documents/0/fingerprint").asText()).startsWith("f-K");
            listed.addAll(answer.path("documents").findValuesAsText("key"));
            after = answer.path("next").textValue();
        }

        assertThat(listed).containsExactly(keys(25));
    }
}
