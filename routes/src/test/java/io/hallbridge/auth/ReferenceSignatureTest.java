package io.hallbridge.auth;

import static io.hallbridge.auth.Hall.NO_LINE;
import static io.hallbridge.auth.Hall.headers;
import static io.hallbridge.auth.Hall.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.seal.Digest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors were computed with Python's hmac and hashlib from the contract's words, not with this code. */
class ReferenceSignatureTest {
    @TempDir
    private Path folder;

    private Authenticator signature;

    @BeforeEach
    void a_workspace_that_signs() {
        Hall hall = new Hall(folder, new Hands("2026-11-02T01:02:03Z")).secret("hall", "示例密钥-not-a-real-secret");
        signature =
                hall.authenticator(hall.settings("{ scheme: hmac-sha256, key: kaili-centre, secret: { file: hall } }"));
    }

    @Test
    void the_canonical_text_has_each_part_on_its_line() throws Exception {
        WireRequest list = WireRequest.get("/datasets/power/documents?size=1000&after=a%7Cb&a=1");
        Pieces proof = (Pieces) signature.prove(NO_LINE);
        HallAddress address =
                HallAddress.parse("https://hall.kaili.example/exchange/v1").orElseThrow();
        assertThat(proof.text(new CallPieces(list, address, Digest.SHA256), ""))
                .isEqualTo("GET\n/exchange/v1/datasets/power/documents\na=1&after=a%7Cb&size=1000\nkaili-centre\n"
                        + "Mon, 02 Nov 2026 01:02:03 GMT\n"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n");
    }

    @Test
    void a_post_is_signed_as_the_fixed_vector_says() throws Exception {
        assertThat(headers(signature, post("/datasets/power/upsert", "{\"a\":\"凯里\"}"), NO_LINE))
                .containsEntry("X-Hall-Key", "kaili-centre")
                .containsEntry("X-Hall-Date", "Mon, 02 Nov 2026 01:02:03 GMT")
                .containsEntry(
                        "X-Hall-Content-SHA256", "f38e0cbbbdd2328b52f0786a50ae1927eb3ed1016ec6e6d60d5efae7025e5d1f")
                .containsEntry("X-Hall-Signature", "b8iJkNxbPqBvXOiUZb7cCbj/E4N0tUNnZD3U7+gzeSg=");
    }

    @Test
    void a_get_with_a_query_is_signed_as_the_fixed_vector_says() throws Exception {
        WireRequest list = WireRequest.get("/datasets/power/documents?size=1000&after=a%7Cb");
        assertThat(headers(signature, list, NO_LINE))
                .containsEntry(
                        "X-Hall-Content-SHA256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .containsEntry("X-Hall-Signature", "DGCFtE/hncujOMghrdmgZ3MN7tDMcNjhyDM2jfIEcng=");
    }

    @Test
    void signing_anew_would_not_help() throws Exception {
        assertThat(signature.renew(signature.prove(NO_LINE))).isFalse();
    }

    @Test
    void the_secret_is_taken_out_of_what_a_hall_repeats() {
        assertThat(signature.withoutSecrets("bad secret 示例密钥-not-a-real-secret!"))
                .isEqualTo("bad secret ••••!");
    }
}
