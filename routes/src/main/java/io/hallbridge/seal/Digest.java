package io.hallbridge.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A digest of bytes. MD5 is weak and there because halls still ask for it; it never guards anything of ours. */
public enum Digest {
    MD5("md5") {
        @Override
        public byte[] of(byte[] text) {
            return ofJava("MD5", text);
        }
    },
    SHA256("sha256") {
        @Override
        public byte[] of(byte[] text) {
            return ofJava("SHA-256", text);
        }
    },
    /** GB/T 32905. */
    SM3("sm3") {
        @Override
        public byte[] of(byte[] text) {
            SM3Digest digest = new SM3Digest();
            digest.update(text, 0, text.length);
            byte[] sum = new byte[digest.getDigestSize()];
            digest.doFinal(sum, 0);
            return sum;
        }
    };

    private final String word;

    Digest(String word) {
        this.word = word;
    }

    public abstract byte[] of(byte[] text);

    /** What profiles call it. */
    public String word() {
        return word;
    }

    public static Optional<Digest> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Digest::word).toList();
    }

    private static byte[] ofJava(String name, byte[] text) {
        try {
            return MessageDigest.getInstance(name).digest(text);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has " + name, absent);
        }
    }
}
