package io.hallbridge.samples.kaili;

/** Composes codes with their check characters, on its own: the tests hold it against the product's own reading. */
final class CodeMaker {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] OUTER = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER = {3, 7, 9, 10, 5, 8, 4, 2};

    private CodeMaker() {}

    /** A unified social credit code (GB 32100) from kind 2, region 6 and organisation number 8. */
    static String creditCode(String kind, String region, String organisation) {
        String head = kind + region + organisation + innerCheck(organisation);
        int sum = 0;
        for (int i = 0; i < OUTER.length; i++) {
            sum += ALPHABET.indexOf(head.charAt(i)) * OUTER[i];
        }
        return head + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char innerCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < INNER.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * INNER[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** A basic code: province 52, item type, sequence, sub-item 000. */
    static String catalogCode(String type, int bureau, int item) {
        return String.format("52%s%02d%03d000", type, bureau, item);
    }

    /** A code as the place itself numbers items: two letters, five digits, {@code 00Y}. */
    static String localCode(String letters, int bureau, int item) {
        return String.format("%s%02d%03d00Y", letters, bureau, item);
    }
}
