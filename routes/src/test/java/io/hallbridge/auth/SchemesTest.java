package io.hallbridge.auth;

import static io.hallbridge.auth.Hall.NO_LINE;
import static io.hallbridge.auth.Hall.SECRET;
import static io.hallbridge.auth.Hall.answer;
import static io.hallbridge.auth.Hall.headers;
import static io.hallbridge.auth.Hall.post;
import static io.hallbridge.auth.Hall.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.hall.Cipher;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Proof;
import io.hallbridge.hall.Signing;
import io.hallbridge.hall.Verdict;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.seal.Encoding;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes with fixed inputs; what is expected was computed with Python's hmac and hashlib and with openssl. */
class SchemesTest {
    private static final String OURS = "{ key: kaili-centre, secret: { file: hall } }";
    private static final String DOCUMENTS = "[{\"a\":\"凯里\"}]";

    @TempDir
    private Path folder;

    private final Hands clock = new Hands("2026-11-02T01:02:03Z");
    private Hall hall;

    @BeforeEach
    void a_workspace() {
        hall = new Hall(folder, clock);
    }

    private Authenticator authenticator(String profile, String ours) {
        return hall.authenticator(hall.settings(profile, ours));
    }

    @Test
    void basic_is_that_of_rfc_7617() throws Exception {
        hall.secret("hall", "open sesame");
        Authenticator basic = authenticator("scheme: basic", "{ key: Aladdin, secret: { file: hall } }");
        assertThat(headers(basic, WireRequest.get("/x"), NO_LINE))
                .containsEntry("Authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(basic.withoutSecrets("who is Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==?"))
                .isEqualTo("who is Basic ••••?");
    }

    @Test
    void nobody_is_asked_for_anything() throws Exception {
        Authenticator none = authenticator("scheme: none", "{}");
        WireRequest call = WireRequest.get("/x");
        assertThat(none.authenticate(call, none.prove(NO_LINE)).headers()).isEqualTo(call.headers());
    }

    @Test
    void a_gateway_in_the_manner_of_zhejiang_signs_the_decoded_query() throws Exception {
        Authenticator gateway = authenticator("""
                scheme: hmac-sha256
                headers:
                  signature: X-BG-HMAC-SIGNATURE
                  key: X-BG-HMAC-ACCESS-KEY
                  date: X-BG-DATE-TIME
                  algorithm: { name: X-BG-HMAC-ALGORITHM, value: hmac-sha256 }
                canonical: [ method, path, decoded-query, key, date ]
                date-format: rfc1123
                """, OURS);
        assertThat(headers(gateway, post("/items/batch?b=%E5%87%AF%E9%87%8C&a=1", "{}"), NO_LINE))
                .containsEntry("X-BG-HMAC-ACCESS-KEY", "kaili-centre")
                .containsEntry("X-BG-HMAC-ALGORITHM", "hmac-sha256")
                .containsEntry("X-BG-DATE-TIME", "Mon, 02 Nov 2026 01:02:03 GMT")
                .containsEntry("X-BG-HMAC-SIGNATURE", "AaKdUZ0ToR4TooPiIZxY4pC9ATKfKKkHiNKNvCfBnzQ=")
                .doesNotContainKey("X-Hall-Signature");
    }

    private static String secretUntil(String sealed, long end) {
        return "{\"code\":\"0\",\"data\":{\"secret\":\"%s\",\"secretEndTime\":%d}}".formatted(sealed, end);
    }

    @Test
    void the_national_platform_gives_a_secret_for_a_while_with_which_calls_are_signed() throws Exception {
        Authenticator national = authenticator(
                "{ scheme: national-sharing, fetch: { call: POST /getSecret } }",
                "{ key: kaili-centre, secret: { file: hall }, values: { sid: s_5226010000_1 } }");
        List<String> asked = new ArrayList<>();
        HallLine platform = call -> {
            asked.add(call.path() + " " + sent(call));
            return answer(200, secretUntil("cCDTOQHaMOhcV0qDp7Oazkonds/8k0ZO1hFFn+gVvJA=", 1793581323000L + 600_000));
        };
        WireRequest call = post("/items", "{}");
        assertThat(headers(national, call, platform))
                .containsEntry("gjgxjhpt_sid", "s_5226010000_1")
                .containsEntry("gjgxjhpt_rid", "kaili-centre")
                .containsEntry("gjgxjhpt_rtime", "1793581323000")
                .containsEntry("gjgxjhpt_sign", "md1RGxPc817mjKLVRC2ck/GcY+NyYOAGZf0wHXMcOJE=");
        assertThat(asked)
                .containsExactly(
                        "/getSecret {\"gjgxjhpt_rid\":\"kaili-centre\",\"gjgxjhpt_sid\":\"s_5226010000_1\","
                                + "\"gjgxjhpt_rtime\":\"1793581323000\",\"gjgxjhpt_sign\":\"WqyoJM+lWUhJnPSCfB92TT33ahgvs2/mOyAEB/plJwA=\"}");
        assertThat(national.prove(platform).token()).isEmpty();
        clock.turn(Duration.ofSeconds(569));
        national.prove(platform);
        assertThat(asked).hasSize(1);
        clock.turn(Duration.ofSeconds(2));
        Proof second = national.prove(platform);
        assertThat(asked).hasSize(2);
        assertThat(national.renew(second)).isTrue();
        national.prove(platform);
        assertThat(asked).hasSize(3);
        assertThat(national.withoutSecrets("secret-of-the-day, " + SECRET)).isEqualTo("••••, ••••");
    }

    @Test
    void a_secret_that_our_key_does_not_open_is_a_credential_that_is_not_accepted() {
        Authenticator national = authenticator(
                "scheme: national-sharing", "{ key: kaili-centre, secret: { file: hall }, values: { sid: s_1 } }");
        HallLine platform = call -> answer(200, secretUntil("AAAAAAAAAAAAAAAAAAAAAA==", 1793581323000L));
        assertThatThrownBy(() -> national.prove(platform)).isInstanceOfSatisfying(NotAdmitted.class, turnedDown -> {
            assertThat(turnedDown.verdict()).isInstanceOf(Verdict.Unauthorised.class);
            assertThat(turnedDown.verdict().reason().words()).contains("cannot be opened");
        });
    }

    @Test
    void a_secret_can_come_encrypted_with_the_plain_key_too() throws Exception {
        hall.secret("hall", "sixteen-byte-key");
        Authenticator scheme =
                authenticator("{ scheme: hmac-sha256, fetch: { at: /secret, success: {}, opened-by: aes-ecb } }", OURS);
        HallLine line = call -> answer(200, "{\"secret\":\"uEZUVsKMEnwbGL0IduLhb6UBjXYTyNXzRc3wl9PkqKY=\"}");
        assertThat(((Pieces) scheme.prove(line)).fetched()).isEqualTo("secret-of-the-day");
    }

    @ParameterizedTest
    @CsvSource({
        "md5, 98546e7ca107dda6e0d6c249df280f5e",
        "sm3, b424663aede4a1ad70873f845b439fd1d6214a5adcdce8ca904dcbc76d621340"
    })
    void a_digest_over_key_time_documents_and_secret_stands_in_what_is_sent(String scheme, String expected)
            throws Exception {
        Authenticator digest = authenticator(
                "{ scheme: " + scheme + ", canonical: [ key, date, documents, secret ],"
                        + " date-format: yyyyMMddHHmmss }",
                OURS);
        Proof proof = digest.prove(NO_LINE);
        assertThat(proof.date()).isEqualTo("20261102090203");
        assertThat(proof.signature(DOCUMENTS)).isEqualTo(expected);
        WireRequest call = post("/x", "{}");
        assertThat(digest.authenticate(call, proof).headers()).isEqualTo(call.headers());
    }

    @Test
    void a_digest_can_stand_in_the_query_over_all_other_parameters() throws Exception {
        Authenticator digest = authenticator("""
                scheme: sha256
                query: { key: appKey, nonce: nonce, signature: sign }
                canonical: [ { text: "<" }, sorted-query, { text: ">" }, secret ]
                encoding: hex-upper
                """, OURS);
        Proof proof = digest.prove(NO_LINE);
        assertThat(proof.nonce())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(digest.prove(NO_LINE).nonce());
        String text = "<appKey=kaili-centre&b=2&nonce=" + proof.nonce() + ">" + SECRET;
        assertThat(digest.authenticate(WireRequest.get("/x?b=2"), proof).path())
                .isEqualTo("/x?b=2&appKey=kaili-centre&nonce=" + proof.nonce() + "&sign="
                        + Encoding.HEX_UPPER.of(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(UTF_8))));
    }

    @Test
    void an_evaluation_is_signed_with_our_private_key_over_time_mark_and_word() throws Exception {
        hall.secret("hall", "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
        hall.secret("word", "示例口令");
        Authenticator sm2 =
                authenticator("""
                scheme: sm2
                canonical: [ date, key, $app-word ]
                date-format: yyyyMMddHHmmss
                encoding: hex
                """, "{ key: appMark, secret: { file: hall }, values: { app-word: { file: word } } }");
        Proof proof = sm2.prove(NO_LINE);
        assertThat(verifiedByOpenssl("20261102090203appMark示例口令", proof.signature(DOCUMENTS)))
                .isTrue();
        assertThat(verifiedByOpenssl("20261102090204appMark示例口令", proof.signature(DOCUMENTS)))
                .isFalse();
        assertThat(sm2.withoutSecrets("示例口令")).isEqualTo("••••");
    }

    private boolean verifiedByOpenssl(String text, String signature) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("text"), text);
        Files.write(folder.resolve("signature"), Encoding.decoded(signature).orElseThrow());
        Files.writeString(
                folder.resolve("hall.pem"),
                "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAECfnfMR5UIaFQ3X0WHkvFxnIXn60Y\n"
                        + "M/wHa7CP81bzUCDM6kkM4md1pS3G6nGMwapgCu0F+/NeCEpmMvYHLamtEw==\n-----END PUBLIC KEY-----\n");
        Process verify = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-rawin",
                        "-digest",
                        "sm3",
                        "-pubin",
                        "-inkey",
                        "hall.pem",
                        "-in",
                        "text",
                        "-sigfile",
                        "signature",
                        "-pkeyopt",
                        "distid:1234567812345678")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        verify.getInputStream().readAllBytes();
        return verify.waitFor() == 0;
    }

    @Test
    void what_a_hall_wants_encrypted_is_encrypted_alike_each_time() {
        hall.secret("sm4", "0123456789ABCDEFFEDCBA9876543210");
        Cipher cipher = hall.cipher(
                "{ scheme: none, cipher: { kind: sm4-cbc, key: $sm4, start: $iv, encoding: hex } }",
                "{ key: kaili-centre, values: { sm4: { file: sm4 }, iv: 000102030405060708090a0b0c0d0e0f } }");
        assertThat(cipher.seal("凯里"))
                .isEqualTo("f759e8dd942dc15c13a277de70df4bf7")
                .isEqualTo(cipher.seal("凯里"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm2", "sm4-gcm"})
    void a_key_that_is_none_is_named_by_its_place(String kind) {
        hall.secret("key", "no key at all");
        AuthSettings settings = hall.settings(
                "{ scheme: none, cipher: { kind: " + kind + ", key: $hall-key } }",
                "{ key: kaili-centre, secret: { file: hall }, values: { hall-key: { file: key } } }");
        assertThatThrownBy(() -> Authenticators.cipher(settings))
                .isInstanceOfSatisfying(
                        SecretFault.class,
                        fault -> assertThat(fault.text().en())
                                .startsWith("auth.values.hall-key: ")
                                .doesNotContain("no key at all"));
    }

    @Test
    void a_private_key_that_is_none_is_named_by_its_file() {
        AuthSettings settings = hall.settings("scheme: sm2", OURS);
        assertThatThrownBy(() -> Authenticators.of(settings, Hall.ADDRESS, Hall.ANSWERS, clock))
                .isInstanceOfSatisfying(
                        SecretFault.class,
                        fault -> assertThat(fault.text().en())
                                .startsWith("hall: this is no SM2 private key")
                                .doesNotContain(SECRET));
    }

    @Test
    void every_problem_of_a_profiles_section_is_found_at_once() {
        Problems problems = new Problems();
        Setting auth = Settings.parse("""
                auth:
                  scheme: md5
                  canonical: [ key, methods, path ]
                  encoding: base32
                  date-format: yyyy-QQQQQQQ
                  digests: md5
                  headers: { key: "X Key", sign: X-Sign }
                  fetch: { at: token, as: xml }
                """, "profiles/own.yaml", problems);
        Signing.read(auth.get("auth"));
        auth.reportUnknown();
        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "auth.canonical[1]",
                        "auth.canonical",
                        "auth.encoding",
                        "auth.date-format",
                        "auth.digests",
                        "auth.headers.key",
                        "auth.headers.sign",
                        "auth.fetch.at",
                        "auth.fetch.as");
    }

    @Test
    void what_a_scheme_has_no_use_for_is_an_unknown_key() {
        Problems problems = new Problems();
        Setting auth =
                Settings.parse("auth: { scheme: basic, canonical: [ key ], sm2: {} }", "profiles/own.yaml", problems);
        Signing.read(auth.get("auth"));
        auth.reportUnknown();
        assertThat(problems.all()).extracting(Problem::path).containsExactlyInAnyOrder("auth.canonical", "auth.sm2");
    }

    @Test
    void a_workspace_gives_what_the_profile_asks_for_and_nothing_else() {
        Problems problems = new Problems();
        Setting profile =
                Settings.parse("auth: { scheme: md5, canonical: [ $sid, secret ] }", "profiles/own.yaml", problems);
        Signing signing = Signing.read(profile.get("auth"));
        Setting ours = Settings.parse(
                "auth: { scheme: bearer, secret: { file: hall }, values: { sit: s_1 } }", "hallbridge.yaml", problems);
        AuthSettings.read(ours.get("auth"), folder, Optional.of(signing));
        ours.reportUnknown();
        assertThat(problems.all())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("auth.scheme", "auth.key", "auth.values.sit", "auth.values.sid");
    }
}
