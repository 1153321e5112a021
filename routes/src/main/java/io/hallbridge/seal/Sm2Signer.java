package io.hallbridge.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signs with SM2 over SM3, as GB/T 32918.2 says. */
final class Sm2Signer implements Signer {
    private final ECPrivateKeyParameters key;
    private final SealTerms terms;
    private final SecureRandom random;

    Sm2Signer(ECPrivateKeyParameters key, SealTerms terms) {
        this(key, terms, new SecureRandom());
    }

    /** With numbers that a test chooses. */
    Sm2Signer(ECPrivateKeyParameters key, SealTerms terms, SecureRandom random) {
        this.key = key;
        this.terms = terms;
        this.random = random;
    }

    @Override
    public byte[] sign(byte[] text) {
        SM2Signer signer = new SM2Signer(terms.der() ? StandardDSAEncoding.INSTANCE : PlainDSAEncoding.INSTANCE);
        signer.init(
                true,
                new ParametersWithID(
                        new ParametersWithRandom(key, random), terms.user().getBytes(StandardCharsets.UTF_8)));
        signer.update(text, 0, text.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException fault) {
            throw new IllegalStateException("a sound key signs", fault);
        }
    }
}
