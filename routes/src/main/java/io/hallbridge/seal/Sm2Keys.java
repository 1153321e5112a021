package io.hallbridge.seal;

import io.hallbridge.finding.Text;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Reads keys of the curve sm2p256v1 as halls hand them out: bare numbers in hexadecimal digits or base64, or PKCS#8 and
 * X.509 structures, in PEM or without its lines.
 */
final class Sm2Keys {
    static final ECDomainParameters CURVE = curve();

    private static final int NUMBER_BYTES = 32;
    private static final Text NO_PRIVATE_KEY = new Text(
            "这不是 SM2 私钥；应当是 64 位十六进制数，或 PKCS#8（PEM、Base64）",
            "this is no SM2 private key; 64 hexadecimal digits belong there, or PKCS#8 in PEM or base64");
    private static final Text NO_PUBLIC_KEY = new Text(
            "这不是 SM2 公钥；应当是 04 开头的 130 位十六进制数，或 X.509 公钥（PEM、Base64）",
            "this is no SM2 public key; 130 hexadecimal digits that begin with 04 belong there, or an X.509 public key in PEM or base64");

    private Sm2Keys() {}

    private static ECDomainParameters curve() {
        ASN1ObjectIdentifier name = GMObjectIdentifiers.sm2p256v1;
        X9ECParameters curve = GMNamedCurves.getByOID(name);
        return new ECNamedDomainParameters(name, curve);
    }

    /** Our own key. */
    static ECPrivateKeyParameters secret(String written) throws UnfitKey {
        byte[] bytes = bytes(written).orElseThrow(() -> new UnfitKey(NO_PRIVATE_KEY));
        try {
            return bytes.length == NUMBER_BYTES || bytes.length == NUMBER_BYTES + 1
                    ? number(new BigInteger(1, bytes))
                    : (ECPrivateKeyParameters) onCurve(PrivateKeyFactory.createKey(bytes));
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException broken) {
            throw new UnfitKey(NO_PRIVATE_KEY);
        }
    }

    private static ECPrivateKeyParameters number(BigInteger number) {
        return new ECPrivateKeyParameters(CURVE.validatePrivateScalar(number), CURVE);
    }

    /** Another's key. */
    static ECPublicKeyParameters open(String written) throws UnfitKey {
        byte[] bytes = bytes(written).orElseThrow(() -> new UnfitKey(NO_PUBLIC_KEY));
        try {
            return bytes.length <= 2 * NUMBER_BYTES + 1
                    ? point(bytes)
                    : (ECPublicKeyParameters) onCurve(PublicKeyFactory.createKey(bytes));
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException broken) {
            throw new UnfitKey(NO_PUBLIC_KEY);
        }
    }

    /** Some hand out the two coordinates without the 04 that says so. */
    private static ECPublicKeyParameters point(byte[] bytes) {
        byte[] whole = bytes;
        if (bytes.length == 2 * NUMBER_BYTES) {
            whole = new byte[bytes.length + 1];
            whole[0] = 4;
            System.arraycopy(bytes, 0, whole, 1, bytes.length);
        }
        return new ECPublicKeyParameters(CURVE.getCurve().decodePoint(whole), CURVE);
    }

    /** The public half of our own key. */
    static ECPoint pointOf(ECPrivateKeyParameters key) {
        return CURVE.getG().multiply(key.getD()).normalize();
    }

    private static AsymmetricKeyParameter onCurve(AsymmetricKeyParameter key) throws IOException {
        ECDomainParameters parameters = key instanceof ECPrivateKeyParameters own
                ? own.getParameters()
                : ((ECPublicKeyParameters) key).getParameters();
        if (!parameters.getCurve().equals(CURVE.getCurve())) {
            throw new IOException("another curve");
        }
        return key;
    }

    private static Optional<byte[]> bytes(String written) {
        return Encoding.decoded(written.replaceAll("-----[A-Z ]+-----", ""));
    }
}
