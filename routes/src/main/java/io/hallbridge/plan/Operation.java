package io.hallbridge.plan;

/** What a change does to the hall's document. */
public enum Operation {
    CREATE("+"),
    UPDATE("~"),
    RETIRE("-");

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    /** The sign it is shown with in a plan: {@code +}, {@code ~}, {@code -}. */
    public String sign() {
        return sign;
    }

    /** Whether the hall's document is withdrawn rather than written. */
    public boolean retires() {
        return this == RETIRE;
    }
}
