package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final Profile REFERENCE =
            Profiles.of(null, new Problems()).find("reference").orElseThrow();
    private static final Requests REQUESTS = new Requests(REFERENCE, new Sender("522601", "152"));

    private static final Proof PROOF = Proof.none(Instant.parse("2026-11-23T01:00:05Z"));

    private static Batch batch(boolean retires, String content) {
        Operation operation = retires ? Operation.RETIRE : Operation.UPDATE;
        Change change = new Change(
                operation, "power", "钥\"1", 7, "cd".repeat(32), null, retires ? null : Content.of(content), "s", "o");
        return new Batch("ab".repeat(32), "20261123-010059-7f3a", "city", "power", retires, List.of(change));
    }

    private static String text(WireRequest request) {
        return new String(request.payload(), StandardCharsets.UTF_8);
    }

    @Test
    void an_upsert_is_written_as_the_contract_says() throws Exception {
        WireRequest request = REQUESTS.of(batch(false, "{\"name\":\"㵲阳堃𬱖\"}"), PROOF);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/datasets/power/upsert");
        assertThat(request.headers())
                .containsEntry("Idempotency-Key", "ab".repeat(32))
                .containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(new ObjectMapper().readTree(request.payload())).isEqualTo(new ObjectMapper().readTree("""
                        {"batch": "20261123-010059-7f3a", "region": "522601", "dataSource": "152",
                         "time": "2026-11-23T01:00:00+08:00",
                         "documents": [{"key": "钥\\"1", "rowGuid": "%s", "version": 7, "fingerprint": "%s",
                                        "content": {"name": "㵲阳堃𬱖"}}]}""".formatted(
                                RowGuid.of("city", "power", "钥\"1"), "cd".repeat(32))));
    }

    @Test
    void content_goes_out_byte_for_byte_as_it_was_hashed() {
        String content = "{\"fee\":1.50,\"a\":\"\\u0041\"}";
        assertThat(text(REQUESTS.of(batch(false, content), PROOF))).contains("\"content\":" + content);
    }

    @Test
    void a_retirement_goes_its_own_way_without_content() {
        WireRequest request = REQUESTS.of(batch(true, ""), PROOF);
        assertThat(request.path()).isEqualTo("/datasets/power/retire");
        assertThat(text(request)).contains("\"version\":7").doesNotContain("content");
    }

    @Test
    void the_same_batch_gives_the_same_bytes_whenever_it_is_written() {
        Requests others = new Requests(REFERENCE, new Sender("522601", "152"));
        assertThat(others.of(batch(false, "{}"), PROOF).payload())
                .isEqualTo(REQUESTS.of(batch(false, "{}"), PROOF).payload());
    }

    @Test
    void keys_are_percent_encoded_in_paths() {
        assertThat(REQUESTS.list("power", "a|b 权&c", 1)
                        .orElseThrow()
                        .with(PROOF)
                        .path())
                .isEqualTo("/datasets/power/documents?after=a%7Cb%20%E6%9D%83%26c&size=1");
    }

    @Test
    void a_request_shows_neither_headers_nor_payload() {
        assertThat(REQUESTS.of(batch(false, "{\"phone\":\"0855-1\"}"), PROOF).with("Authorization", "Bearer t0ken"))
                .hasToString("POST /datasets/power/upsert ("
                        + REQUESTS.of(batch(false, "{\"phone\":\"0855-1\"}"), PROOF)
                                .payload()
                                .length + " bytes)");
    }

    @Test
    void a_run_without_a_time_in_its_number_is_refused() {
        assertThatThrownBy(() -> RunTime.of("run-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_row_guid_is_derived_and_differs_by_hall_dataset_and_key() {
        String guid = RowGuid.of("city", "power", "k1");
        assertThat(guid).matches("[0-9a-f]{32}").isEqualTo(RowGuid.of("city", "power", "k1"));
        assertThat(List.of(
                        RowGuid.of("b", "power", "k1"),
                        RowGuid.of("city", "guide", "k1"),
                        RowGuid.of("city", "power", "k2")))
                .doesNotContain(guid);
    }
}
