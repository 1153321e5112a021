package io.hallbridge.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
    /** RFC 8032, 7.1, test 2. */
    private static final String SEED = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String POINT = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    @Test
    void signs_as_rfc_8032_says() throws Exception {
        SigningKey key = SigningKey.of(Secret.of(base64("302e020100300506032b657004220420" + SEED)));

        assertThat(key.trusted()).hasToString(base64("302a300506032b6570032100" + POINT));
        assertThat(key.sign(new byte[] {0x72})).isEqualTo(base64(SIGNATURE));
        assertThat(key.trusted().signed(new byte[] {0x72}, base64(SIGNATURE))).isTrue();
        assertThat(key.trusted().signed(new byte[] {0x73}, base64(SIGNATURE))).isFalse();
        assertThat(key.trusted().signed(new byte[] {0x72}, "no signature")).isFalse();
    }

    @Test
    void a_key_is_the_same_once_it_was_written_and_read() throws Exception {
        SigningKey key = SigningKey.make();

        assertThat(key.pem().reveal())
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----END PRIVATE KEY-----\n");
        SigningKey again = SigningKey.of(key.pem());
        assertThat(again.trusted()).hasToString(key.trusted().toString());
        assertThat(TrustedKey.of(key.trusted() + "\n").id())
                .isEqualTo(key.trusted().id());
        assertThat(SigningKey.make().trusted().id()).isNotEqualTo(key.trusted().id());
    }

    @Test
    void what_is_no_key_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> SigningKey.of(Secret.of("hunter2"))).isInstanceOf(KeyUnusable.class);
        assertThatThrownBy(() -> SigningKey.of(Secret.of(""))).hasMessageContaining("hallbridge relay keys");
        assertThatThrownBy(() -> TrustedKey.of("hunter2")).hasMessageContaining("MCowBQYDK2VwAyEA");
        assertThatThrownBy(() -> TrustedKey.of(base64("302a300506032b6570032100")))
                .isInstanceOf(KeyUnusable.class);
        assertThatThrownBy(() -> SealKey.of(Secret.of("c2hvcnQ="), CipherKind.AES_256_GCM))
                .hasMessageContaining("--seal");
        assertThatThrownBy(() -> SealKey.of(Secret.of("?"), CipherKind.SM4_GCM)).isInstanceOf(KeyUnusable.class);
    }

    /** NIST's GCM vectors, AES-256 test case 14, and RFC 8998, appendix A.1. */
    @Test
    void seals_a_piece_as_the_published_vectors_say() throws Exception {
        byte[] zero = new byte[16];
        assertThat(HexFormat.of().formatHex(CipherKind.AES_256_GCM.apply(true, new byte[32], new byte[12], zero, 16)))
                .isEqualTo("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
        byte[] key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        byte[] sealed = CipherKind.SM4_GCM.apply(
                true,
                key,
                HexFormat.of().parseHex("00001234567800000000abcd"),
                HexFormat.of()
                        .parseHex(
                                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffff"
                                        + "eeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"),
                64);
        assertThat(HexFormat.of().formatHex(sealed))
                .startsWith("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d");
    }

    @ParameterizedTest
    @EnumSource(CipherKind.class)
    void each_content_has_a_key_of_its_own(CipherKind kind) {
        SealKey key = Sides.sealKey(SealKey.make(), kind);

        assertThat(key.contentKey("a")).hasSize(32).isNotEqualTo(key.contentKey("b"));
        assertThat(key.digest("a")).isNotEqualTo(key.digest("b"));
        assertThat(key.id())
                .hasSize(8)
                .isNotEqualTo(Sides.sealKey(SealKey.make(), kind).id());
    }

    @Test
    void nobody_prints_a_key() {
        SigningKey key = SigningKey.make();
        Secret pem = key.pem();
        String middle = pem.reveal().lines().skip(1).findFirst().orElseThrow();

        assertThat(new String((key + " " + pem).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .doesNotContain(middle);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
