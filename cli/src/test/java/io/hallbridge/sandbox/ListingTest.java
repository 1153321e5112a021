package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.ProblemsFound;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListingTest {
    @TempDir
    private Path folder;

    private SandboxHall hall;
    private Visitor visitor;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = SandboxHall.start(
                SandboxSettings.in(folder, Datasets.builtIn()).withCredential(Visitor.KEY, Visitor.SECRET));
        visitor = new Visitor(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void lists_page_by_page_in_the_order_of_the_keys() {
        ObjectNode[] powers = new ObjectNode[25];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Samples.sent(Samples.power(powers.length - i), 1);
        }
        visitor.upsert("power", Samples.batch(powers));
        visitor.retire("power", Samples.batch(Samples.receipt(Samples.power(7), 2)));

        List<String> keys = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = visitor.get("/datasets/power/documents?size=10&after=" + after)
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(25);
            keys.addAll(page.findValuesAsText("key"));
            sizes.add(page.path("documents").size());
            after = page.path("next").textValue();
        } while (after != null);

        assertThat(keys).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(visitor.get("/datasets/power/documents").json().findValuesAsText("state"))
                .containsOnlyOnce("retired");
    }

    @Test
    void gives_one_document_with_the_content_that_was_sent() {
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 4)));
        JsonNode document =
                visitor.get("/datasets/power/documents/" + Samples.POWER).json().path("document");

        assertThat(document.path("content")).isEqualTo(Samples.power());
        assertThat(document.path("version").asInt()).isEqualTo(4);
        assertThat(document.path("state").asText()).isEqualTo("current");
        assertThat(visitor.get("/datasets/power/documents/%E6%B2%A1%E6%9C%89%2F1")
                        .code())
                .isEqualTo("404");
    }

    @Test
    void knows_only_its_datasets() {
        assertThat(visitor.get("/datasets/weather/documents").code()).isEqualTo("E-DATASET");
        assertThat(visitor.get("/datasets/weather/documents/1").code()).isEqualTo("E-DATASET");
        Reply reply = visitor.upsert("weather", Samples.batch(Samples.sent(Samples.power(), 1)));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("E-DATASET");
        assertThat(reply.json().path("message").asText()).contains("power");
    }

    @Test
    void refuses_a_size_that_makes_no_sense() {
        for (String size : List.of("0", "1001", "-1", "ten", "")) {
            assertThat(visitor.get("/datasets/power/documents?size=" + size).code())
                    .isEqualTo("E-FORMAT");
        }
    }

    @Test
    void refuses_what_is_not_a_batch_and_applies_nothing_of_it() {
        ObjectNode good = Samples.batch(Samples.sent(Samples.power(), 1));
        List<String> bodies = List.of(
                "",
                "no JSON",
                "[]",
                good + "x",
                good.toString().replace("\"batch\":", "\"batch\":\"1\",\"batch\":"),
                good.deepCopy().put("more", 1).toString(),
                good.deepCopy().put("region", "52").toString(),
                good.deepCopy().put("time", "yesterday").toString(),
                good.deepCopy().putNull("documents").toString(),
                Samples.batch().toString(),
                Samples.batch(Samples.sent(Samples.power(1), 1), Samples.sent(Samples.power(2), 0))
                        .toString(),
                Samples.batch(Samples.sent(Samples.power(1), 1), Samples.receipt(Samples.power(2), 1))
                        .toString(),
                Samples.batch(Samples.sent(Samples.power(), 1).put("content", "text"))
                        .toString(),
                Samples.batch(Samples.sent(Samples.power(), 1).put("fingerprint", "F".repeat(64)))
                        .toString());
        for (String body : bodies) {
            Reply reply = visitor.upsert("power", Visitor.newKey(), body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("E-FORMAT");
        }
        assertThat(visitor.get("/datasets/power/documents").json().path("total").asInt())
                .isZero();
    }

    @Test
    void says_where_the_body_is_wrong_in_the_callers_language() {
        String body = Samples.batch(Samples.sent(Samples.power(), 0)).toString();
        Reply reply = visitor.ask(visitor.admitted("/datasets/power/upsert")
                .header("Idempotency-Key", Visitor.newKey())
                .header("Accept-Language", "en-GB")
                .POST(BodyPublishers.ofString(body)));

        assertThat(reply.json().path("message").asText())
                .isEqualTo("the body is not as agreed at /documents/0/version: expected a whole number from 1;"
                        + " nothing was applied");
        assertThat(visitor.upsert("power", Visitor.newKey(), body)
                        .json()
                        .path("message")
                        .asText())
                .startsWith("请求体 /documents/0/version 处");
    }

    @Test
    void refuses_bytes_that_are_not_utf8() {
        byte[] body = "{\"batch\":\"\u4e00\"}".getBytes(Charset.forName("GB18030"));
        Reply reply = visitor.ask(visitor.admitted("/datasets/power/upsert")
                .header("Idempotency-Key", Visitor.newKey())
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(reply.code()).isEqualTo("E-FORMAT");
    }

    @Test
    void refuses_a_batch_without_a_key_or_with_a_strange_one() {
        String body = Samples.batch(Samples.sent(Samples.power(), 1)).toString();
        HttpRequest.Builder without = visitor.admitted("/datasets/power/upsert").POST(BodyPublishers.ofString(body));

        assertThat(visitor.ask(without).code()).isEqualTo("E-FORMAT");
        assertThat(visitor.upsert("power", "a key", body).code()).isEqualTo("E-FORMAT");
    }

    @Test
    void refuses_more_than_500_documents_or_8_mebibytes() {
        ObjectNode[] powers = new ObjectNode[501];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Samples.receipt(Samples.power(i), 1);
        }
        Reply many = visitor.retire("power", Samples.batch(powers));
        Reply large = visitor.upsert("power", Visitor.newKey(), " ".repeat(8 * 1024 * 1024 + 1));

        assertThat(many.status()).isEqualTo(413);
        assertThat(many.code()).isEqualTo("E-TOO-LARGE");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("E-TOO-LARGE");
    }

    @Test
    void knows_no_other_call() {
        assertThat(visitor.get("/nothing").code()).isEqualTo("404");
        assertThat(visitor.get("/datasets//documents").code()).isEqualTo("404");
        assertThat(visitor.get("/token").code()).isEqualTo("405");
        assertThat(visitor.get("/datasets/%zz/documents".replace("%zz", "%C3%28"))
                        .code())
                .isEqualTo("E-DATASET");
        assertThat(visitor.ask(HttpRequest.newBuilder(URI.create(hall.exchange() + "/health"))
                                .DELETE())
                        .status())
                .isEqualTo(405);
    }
}
