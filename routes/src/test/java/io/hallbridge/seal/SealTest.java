package io.hallbridge.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of the standards themselves: RFC 1321, RFC 4231, FIPS 180, GB/T 32905, GB/T 32918.5. */
class SealTest {
    private static final String PRIVATE = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
    private static final String PUBLIC = "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
            + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    private static final String K = "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, abc, 900150983cd24fb0d6963f7d28e17f72",
        "SHA256, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "SM3, abc, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "SM3, abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd,"
                + " debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    })
    void digests_are_those_of_the_standards(Digest digest, String text, String expected) {
        assertThat(hex(digest.of(text.getBytes(US_ASCII)))).isEqualTo(expected);
        assertThat(Digest.named(digest.word())).contains(digest);
    }

    @Test
    void hmac_sha256_is_that_of_rfc_4231_case_2() throws Exception {
        Signer signer = Seal.HMAC_SHA256.with("Jefe", SealTerms.USUAL);
        assertThat(hex(signer.sign("what do ya want for nothing?".getBytes(US_ASCII))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** Computed with openssl dgst -sm3 -hmac Jefe. */
    @Test
    void hmac_sm3_is_what_openssl_computes() throws Exception {
        Signer signer = Seal.HMAC_SM3.with("Jefe", SealTerms.USUAL);
        assertThat(hex(signer.sign("what do ya want for nothing?".getBytes(US_ASCII))))
                .isEqualTo("2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882");
    }

    /** Annex A of GB/T 32918.5, whose number used once is given. */
    @Test
    void sm2_signs_as_the_example_of_the_standard() throws Exception {
        Sm2Signer signer =
                new Sm2Signer(Sm2Keys.secret(PRIVATE), new SealTerms(SealTerms.EVERYBODY, false), new FixedNumbers(K));
        assertThat(hex(signer.sign("message digest".getBytes(US_ASCII))))
                .isEqualToIgnoringCase("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                        + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sm2_signatures_are_verified_with_the_public_key_and_never_twice_the_same(boolean der) throws Exception {
        Signer signer = Seal.SM2.with(PRIVATE, new SealTerms("凯里市", der));
        byte[] text = "20261102090203appMark".getBytes(UTF_8);
        byte[] signature = signer.sign(text);
        SM2Signer verifier = new SM2Signer(der ? StandardDSAEncoding.INSTANCE : PlainDSAEncoding.INSTANCE);
        ECPublicKeyParameters key = Sm2Keys.open(PUBLIC);
        verifier.init(false, new ParametersWithID(key, "凯里市".getBytes(UTF_8)));
        verifier.update(text, 0, text.length);
        assertThat(verifier.verifySignature(signature)).isTrue();
        assertThat(signature).isNotEqualTo(signer.sign(text));
    }

    /** Made with openssl from the same number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PRIVATE,
                "OUUgj3shRLE/NuOKxtOflYiTk2koYLUaQvuB7033xbg=",
                "-----BEGIN PRIVATE KEY-----\nMEECAQAwEwYHKoZIzj0CAQYIKoEcz1UBgi0EJzAlAgEBBCA5RSCPeyFEsT8244rG\n"
                        + "05+ViJOTaShgtRpC+4HvTffFuA==\n-----END PRIVATE KEY-----"
            })
    void a_private_key_is_read_however_a_hall_hands_it_out(String written) throws Exception {
        assertThat(hex(Sm2Keys.pointOf(Sm2Keys.secret(written)).getEncoded(false)))
                .isEqualToIgnoringCase(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAECfnfMR5UIaFQ3X0WHkvFxnIXn60Y\n"
                        + "M/wHa7CP81bzUCDM6kkM4md1pS3G6nGMwapgCu0F+/NeCEpmMvYHLamtEw==\n-----END PUBLIC KEY-----"
            })
    void a_public_key_is_read_however_a_hall_hands_it_out(String written) throws Exception {
        assertThat(hex(Sm2Keys.open(written).getQ().getEncoded(false))).isEqualToIgnoringCase(PUBLIC);
        assertThat(hex(Sm2Keys.open(PUBLIC.substring(2)).getQ().getEncoded(false)))
                .isEqualToIgnoringCase(PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not-a-key", "00", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "MIIB"
            })
    void what_is_no_private_key_is_refused_without_being_repeated(String written) {
        assertThatThrownBy(() -> Seal.SM2.with(written, SealTerms.USUAL))
                .isInstanceOfSatisfying(UnfitKey.class, unfit -> {
                    assertThat(unfit.text().en()).contains("no SM2 private key");
                    assertThat(written.isEmpty() || !unfit.getMessage().contains(written))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void what_is_encoded_is_decoded_again(Encoding encoding) {
        byte[] bytes = {0, 1, (byte) 0xfe, (byte) 0xff, 62, 63};
        assertThat(Encoding.decoded(encoding.of(bytes)))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(bytes));
        assertThat(Encoding.named(encoding.word())).contains(encoding);
    }

    /** Gives the number that a standard's example used. */
    static final class FixedNumbers extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] number;

        FixedNumbers(String hex) {
            this.number = HexFormat.of().parseHex(hex);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(number, 0, bytes, 0, bytes.length);
        }
    }
}
