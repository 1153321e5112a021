package io.hallbridge.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors of GB/T 32907, RFC 8998, GB/T 32918.5, FIPS 197 and NIST SP 800-38A. */
class CipherKindTest {
    private static final String SM4_KEY = "0123456789ABCDEFFEDCBA9876543210";
    private static final String AES_KEY = "2b7e151628aed2a6abf7158809cf4f3c";
    private static final String HALL_PRIVATE = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
    private static final String HALL_PUBLIC = "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
            + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    private static final byte[] TEXT = "凯里市政务服务大厅（示例）㵲".getBytes(UTF_8);

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String sealed(CipherKind kind, String key, Optional<String> start, String plain) throws UnfitKey {
        return HexFormat.of().formatHex(kind.with(key, start, "").seal(bytes(plain)));
    }

    @Test
    void sm4_is_that_of_the_standard() throws Exception {
        assertThat(sealed(CipherKind.SM4_ECB, SM4_KEY, Optional.empty(), SM4_KEY))
                .startsWith("681edf34d206965e86b3e94f536e4246")
                .hasSize(64);
    }

    /** Computed with openssl enc -sm4-cbc. */
    @Test
    void sm4_cbc_with_a_vector_laid_down_is_what_openssl_computes() throws Exception {
        assertThat(sealed(CipherKind.SM4_CBC, SM4_KEY, Optional.of("000102030405060708090a0b0c0d0e0f"), SM4_KEY))
                .isEqualTo("a9a268883a336315bac0c9c9ff350ab1e004a8baddb756f693cbc3f96c4baeae");
    }

    /** Appendix A.1 of RFC 8998; what is authenticated besides changes the tag alone. */
    @Test
    void sm4_gcm_is_that_of_rfc_8998() throws Exception {
        String plain = "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA";
        assertThat(sealed(CipherKind.SM4_GCM, SM4_KEY, Optional.of("00001234567800000000ABCD"), plain))
                .startsWith("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d")
                .hasSize(2 * (64 + 16));
    }

    /** Annex C of GB/T 32918.5, whose number used once is given. */
    @Test
    void sm2_encrypts_as_the_example_of_the_standard() throws Exception {
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(
                true,
                new ParametersWithRandom(
                        Sm2Keys.open(HALL_PUBLIC),
                        new SealTest.FixedNumbers("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21")));
        byte[] plain = "encryption standard".getBytes(US_ASCII);
        assertThat(HexFormat.of().withUpperCase().formatHex(engine.processBlock(plain, 0, plain.length)))
                .isEqualTo("0404EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73"
                        + "E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
                        + "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766"
                        + "21886CA989CA9C7D58087307CA93092D651EFA");
    }

    @Test
    void what_is_encrypted_for_a_hall_opens_with_its_private_key() throws Exception {
        byte[] sealed =
                CipherKind.SM2.with(HALL_PUBLIC, Optional.empty(), "ours").seal(TEXT);
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(false, Sm2Keys.secret(HALL_PRIVATE));
        assertThat(engine.processBlock(sealed, 0, sealed.length)).isEqualTo(TEXT);
        assertThat(CipherKind.SM2.with(HALL_PUBLIC, Optional.empty(), "another").seal(TEXT))
                .isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @CsvSource({
        "AES_128_ECB, 2b7e151628aed2a6abf7158809cf4f3c, 3ad77bb40d7a3660a89ecaf32466ef97",
        "AES_256_ECB, 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4, f3eed1bdb5d2a03c064b5a7e3db181f8"
    })
    void aes_is_that_of_sp_800_38a_with_both_lengths_of_key(CipherKind kind, String key, String expected)
            throws Exception {
        assertThat(sealed(kind, key, Optional.empty(), "6bc1bee22e409f96e93d7e117393172a"))
                .startsWith(expected);
    }

    @Test
    void aes_cbc_with_a_vector_laid_down_is_that_of_sp_800_38a() throws Exception {
        String start = "000102030405060708090a0b0c0d0e0f";
        assertThat(sealed(CipherKind.AES_128_CBC, AES_KEY, Optional.of(start), "6bc1bee22e409f96e93d7e117393172a"))
                .startsWith("7649abac8119b246cee98e9b12e9197d");
    }

    @ParameterizedTest
    @EnumSource(CipherKind.class)
    void the_same_text_gives_the_same_bytes_in_every_process_and_another_gives_others(CipherKind kind)
            throws Exception {
        String key = kind == CipherKind.SM2 ? HALL_PUBLIC : kind.word().contains("256") ? SM4_KEY : "sixteen byte key";
        byte[] sealed = kind.with(key, Optional.empty(), "ours").seal(TEXT);
        byte[] other = TEXT.clone();
        other[other.length - 1]++;
        assertThat(kind.with(key, Optional.empty(), "ours").seal(TEXT)).isEqualTo(sealed);
        assertThat(kind.with(key, Optional.empty(), "ours").seal(other)).isNotEqualTo(sealed);
        assertThat(CipherKind.named(kind.word())).contains(kind);
    }

    @Test
    void texts_that_begin_alike_show_nothing_of_it() throws Exception {
        TextCipher cipher = CipherKind.SM4_CBC.with(SM4_KEY, Optional.empty(), "");
        byte[] one = cipher.seal((new String(TEXT, UTF_8) + "1").getBytes(UTF_8));
        byte[] two = cipher.seal((new String(TEXT, UTF_8) + "2").getBytes(UTF_8));
        assertThat(Arrays.copyOf(one, 16)).isNotEqualTo(Arrays.copyOf(two, 16));
        assertThat(Arrays.copyOfRange(one, 16, 32)).isNotEqualTo(Arrays.copyOfRange(two, 16, 32));
    }

    @Test
    void whoever_has_the_key_opens_it_with_the_vector_that_stands_before() throws Exception {
        SecretKeySpec key = new SecretKeySpec(bytes(AES_KEY), "AES");
        byte[] cbc = CipherKind.AES_128_CBC.with(AES_KEY, Optional.empty(), "").seal(TEXT);
        Cipher java = Cipher.getInstance("AES/CBC/PKCS5Padding");
        java.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(cbc, 0, 16));
        assertThat(java.doFinal(cbc, 16, cbc.length - 16)).isEqualTo(TEXT);

        byte[] gcm = CipherKind.AES_128_GCM.with(AES_KEY, Optional.empty(), "").seal(TEXT);
        Cipher authenticated = Cipher.getInstance("AES/GCM/NoPadding");
        authenticated.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, gcm, 0, 12));
        assertThat(authenticated.doFinal(gcm, 12, gcm.length - 12)).isEqualTo(TEXT);

        byte[] sm4 = CipherKind.SM4_GCM.with(SM4_KEY, Optional.empty(), "").seal(TEXT);
        GCMModeCipher national = GCMBlockCipher.newInstance(new SM4Engine());
        national.init(false, new AEADParameters(new KeyParameter(bytes(SM4_KEY)), 128, Arrays.copyOf(sm4, 12)));
        byte[] opened = new byte[TEXT.length];
        int length = national.processBytes(sm4, 12, sm4.length - 12, opened, 0);
        national.doFinal(opened, length);
        assertThat(opened).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"SM4_CBC, 00112233, 16", "AES_128_CBC, 0011223344556677889900, 16", "AES_256_GCM, '', 32"})
    void a_key_of_another_length_is_refused_without_being_repeated(CipherKind kind, String key, String lengths) {
        assertThatThrownBy(() -> kind.with(key, Optional.empty(), "")).isInstanceOfSatisfying(UnfitKey.class, unfit -> {
            assertThat(unfit.text().en()).startsWith(lengths + " bytes belong here");
            assertThat(key.isEmpty() || !unfit.getMessage().contains(key)).isTrue();
        });
    }
}
