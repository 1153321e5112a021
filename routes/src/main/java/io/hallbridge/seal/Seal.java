package io.hallbridge.seal;

/** A way to sign a text for a hall. A new one is a constant here, and a class of its own where it is more than a line. */
public enum Seal {
    HMAC_SHA256(true) {
        @Override
        public Signer with(String secret, SealTerms terms) {
            return Hmac.sha256(secret);
        }
    },
    HMAC_SM3(true) {
        @Override
        public Signer with(String secret, SealTerms terms) {
            return new HmacSm3(secret);
        }
    },
    /** A bare digest: whatever is secret in it stands in the text. */
    MD5(false) {
        @Override
        public Signer with(String secret, SealTerms terms) {
            return Digest.MD5::of;
        }
    },
    /** A bare digest, as MD5. */
    SHA256(false) {
        @Override
        public Signer with(String secret, SealTerms terms) {
            return Digest.SHA256::of;
        }
    },
    /** A bare digest, as MD5. */
    SM3(false) {
        @Override
        public Signer with(String secret, SealTerms terms) {
            return Digest.SM3::of;
        }
    },
    /** GB/T 32918.2; the secret is our private key. */
    SM2(true) {
        @Override
        public Signer with(String secret, SealTerms terms) throws UnfitKey {
            return new Sm2Signer(Sm2Keys.secret(secret), terms);
        }
    };

    private final boolean keyed;

    Seal(boolean keyed) {
        this.keyed = keyed;
    }

    /** Whether it takes a secret besides the text. */
    public boolean keyed() {
        return keyed;
    }

    /** What signs with a secret; fails where the secret is no key of this kind. */
    public abstract Signer with(String secret, SealTerms terms) throws UnfitKey;
}
