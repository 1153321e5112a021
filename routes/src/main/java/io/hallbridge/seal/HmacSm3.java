package io.hallbridge.seal;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Message authentication codes by RFC 2104 over SM3. Apart from {@link Hmac}, which is loaded with most halls: to check
 * code that uses BouncyCastle, Java first verifies the signature of its jar, which takes a tenth of a second.
 */
final class HmacSm3 implements Signer {
    private final byte[] key;

    HmacSm3(String secret) {
        key = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sign(byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return code;
    }
}
