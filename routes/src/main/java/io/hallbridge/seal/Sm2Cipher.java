package io.hallbridge.seal;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;

/**
 * Encrypts with SM2 for the holder of a private key, in the order C1 C3 C2. The number used once is derived from the plain
 * text with a secret of ours, so that the same text gives the same bytes and nobody else can try what was encrypted.
 */
final class Sm2Cipher implements TextCipher {
    private final ECPublicKeyParameters key;
    private final byte[] secret;

    Sm2Cipher(ECPublicKeyParameters key, byte[] secret) {
        this.key = key;
        this.secret = secret.clone();
    }

    @Override
    public byte[] seal(byte[] plain) {
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(true, new ParametersWithRandom(key, new DerivedNumbers(secret, plain)));
        try {
            return engine.processBlock(plain, 0, plain.length);
        } catch (InvalidCipherTextException fault) {
            throw new IllegalStateException("encrypting with a sound key does not fail", fault);
        }
    }
}
