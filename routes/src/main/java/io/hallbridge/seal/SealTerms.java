package io.hallbridge.seal;

/**
 * What a hall wants of a signature besides its kind; only SM2 leaves a choice.
 *
 * @param user the name that SM2 mixes into what is signed
 * @param der whether r and s stand in a DER sequence rather than side by side in 64 bytes
 */
public record SealTerms(String user, boolean der) {
    /** The name that GM/T 0009 gives to everybody who has no other. */
    public static final String EVERYBODY = "1234567812345678";

    /** As most halls want it. */
    public static final SealTerms USUAL = new SealTerms(EVERYBODY, true);
}
