package io.hallbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The vectors were computed with Python's hmac and hashlib from the contract's words, not with this code. */
class HmacSignatureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T01:02:03Z"), ZoneOffset.UTC);
    private static final HallLine NO_LINE = request -> {
        throw new AssertionError("a signature needs no call");
    };
    private final HmacSignature signature = new HmacSignature(
            "kaili-centre",
            Secret.of("示例密钥-not-a-real-secret"),
            HallAddress.parse("https://hall.kaili.example/exchange/v1").orElseThrow(),
            CLOCK);

    @Test
    void the_canonical_text_has_each_part_on_its_line() {
        WireRequest list = WireRequest.get("/datasets/power/documents?size=1000&after=a%7Cb&a=1");
        assertThat(signature.canonical(list, "D", "H"))
                .isEqualTo(
                        "GET\n/exchange/v1/datasets/power/documents\na=1&after=a%7Cb&size=1000\nkaili-centre\nD\nH\n");
    }

    @Test
    void a_post_is_signed_as_the_fixed_vector_says() {
        WireRequest post =
                WireRequest.json("POST", "/datasets/power/upsert", "{\"a\":\"凯里\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(signature.authenticate(post, signature.prove(NO_LINE)).headers())
                .containsEntry("X-Hall-Key", "kaili-centre")
                .containsEntry("X-Hall-Date", "Mon, 02 Nov 2026 01:02:03 GMT")
                .containsEntry(
                        "X-Hall-Content-SHA256", "f38e0cbbbdd2328b52f0786a50ae1927eb3ed1016ec6e6d60d5efae7025e5d1f")
                .containsEntry("X-Hall-Signature", "b8iJkNxbPqBvXOiUZb7cCbj/E4N0tUNnZD3U7+gzeSg=");
    }

    @Test
    void a_get_with_a_query_is_signed_as_the_fixed_vector_says() {
        WireRequest list = WireRequest.get("/datasets/power/documents?size=1000&after=a%7Cb");
        assertThat(signature.authenticate(list, signature.prove(NO_LINE)).headers())
                .containsEntry(
                        "X-Hall-Content-SHA256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .containsEntry("X-Hall-Signature", "DGCFtE/hncujOMghrdmgZ3MN7tDMcNjhyDM2jfIEcng=");
    }

    @Test
    void signing_anew_would_not_help() {
        assertThat(signature.renew(signature.prove(NO_LINE))).isFalse();
    }

    @Test
    void the_secret_is_taken_out_of_what_a_hall_repeats() {
        assertThat(signature.withoutSecrets("bad secret 示例密钥-not-a-real-secret!"))
                .isEqualTo("bad secret ••••!");
    }
}
