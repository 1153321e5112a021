package io.hallbridge.seal;

import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The national block cipher, GB/T 32907, in the modes that halls ask for; padded by PKCS#7 where a mode pads. */
final class Sm4 {
    private static final int TAG_BITS = 128;

    private Sm4() {}

    static byte[] ecb(byte[] key, byte[] start, byte[] plain) {
        PaddedBufferedBlockCipher cipher = new PaddedBufferedBlockCipher(new SM4Engine(), new PKCS7Padding());
        cipher.init(true, new KeyParameter(key));
        return padded(cipher, plain);
    }

    static byte[] cbc(byte[] key, byte[] start, byte[] plain) {
        PaddedBufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new SM4Engine()), new PKCS7Padding());
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), start));
        return padded(cipher, plain);
    }

    static byte[] gcm(byte[] key, byte[] start, byte[] plain) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(true, new AEADParameters(new KeyParameter(key), TAG_BITS, start));
        byte[] sealed = new byte[cipher.getOutputSize(plain.length)];
        int length = cipher.processBytes(plain, 0, plain.length, sealed, 0);
        try {
            cipher.doFinal(sealed, length);
            return sealed;
        } catch (CryptoException fault) {
            throw new IllegalStateException("encrypting does not fail", fault);
        }
    }

    private static byte[] padded(PaddedBufferedBlockCipher cipher, byte[] plain) {
        byte[] sealed = new byte[cipher.getOutputSize(plain.length)];
        int length = cipher.processBytes(plain, 0, plain.length, sealed, 0);
        try {
            return Arrays.copyOf(sealed, length + cipher.doFinal(sealed, length));
        } catch (CryptoException fault) {
            throw new IllegalStateException("encrypting does not fail", fault);
        }
    }
}
