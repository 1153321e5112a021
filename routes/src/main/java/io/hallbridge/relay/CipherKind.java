package io.hallbridge.relay;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** How contents are sealed, piece by piece: with a cipher that also notices every change. */
public enum CipherKind {
    /** The usual one. */
    AES_256_GCM {
        @Override
        byte[] apply(boolean sealing, byte[] key, byte[] nonce, byte[] piece, int length) throws NotAuthentic {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(
                        sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                        new SecretKeySpec(key, "AES"),
                        new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
                return cipher.doFinal(piece, 0, length);
            } catch (GeneralSecurityException changed) {
                throw new NotAuthentic();
            }
        }
    },
    /** For networks where national algorithms are asked for. */
    SM4_GCM {
        @Override
        byte[] apply(boolean sealing, byte[] key, byte[] nonce, byte[] piece, int length) throws NotAuthentic {
            GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
            KeyParameter half = new KeyParameter(Arrays.copyOf(key, SM4_KEY_BYTES));
            cipher.init(sealing, new AEADParameters(half, TAG_BYTES * Byte.SIZE, nonce));
            try {
                byte[] out = new byte[cipher.getOutputSize(length)];
                int written = cipher.processBytes(piece, 0, length, out, 0);
                cipher.doFinal(out, written);
                return out;
            } catch (InvalidCipherTextException changed) {
                throw new NotAuthentic();
            }
        }
    };

    static final int TAG_BYTES = 16;
    private static final int SM4_KEY_BYTES = 16;

    /** A piece sealed with its tag at the end, or opened again. */
    abstract byte[] apply(boolean sealing, byte[] key, byte[] nonce, byte[] piece, int length) throws NotAuthentic;

    /** As settings and bundles name it: {@code aes-256-gcm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A piece that was not sealed with this key, or was changed since. */
    static final class NotAuthentic extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
