package io.hallbridge.seal;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES with keys of 128 or 256 bits, in the modes that halls ask for; padded by PKCS#7 where a mode pads. */
public final class Aes {
    private static final String NAME = "AES";
    private static final String ECB = "AES/ECB/PKCS5Padding";
    private static final int TAG_BITS = 128;

    private Aes() {}

    static byte[] ecb(byte[] key, byte[] start, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, ECB, key).doFinal(plain);
        } catch (GeneralSecurityException fault) {
            throw impossible(fault);
        }
    }

    static byte[] cbc(byte[] key, byte[] start, byte[] plain) {
        return sealed("AES/CBC/PKCS5Padding", key, new IvParameterSpec(start), plain);
    }

    static byte[] gcm(byte[] key, byte[] start, byte[] plain) {
        return sealed("AES/GCM/NoPadding", key, new GCMParameterSpec(TAG_BITS, start), plain);
    }

    /** What was encrypted in ECB mode; fails where it was not, or with another key. */
    public static byte[] opened(byte[] key, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, ECB, key).doFinal(sealed);
    }

    private static byte[] sealed(String mode, byte[] key, AlgorithmParameterSpec start, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance(mode);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, NAME), start);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException fault) {
            throw impossible(fault);
        }
    }

    private static Cipher cipher(int direction, String mode, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(mode);
        cipher.init(direction, new SecretKeySpec(key, NAME));
        return cipher;
    }

    private static IllegalStateException impossible(GeneralSecurityException fault) {
        return new IllegalStateException("every Java has AES and these keys fit", fault);
    }
}
