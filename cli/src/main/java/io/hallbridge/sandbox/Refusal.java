package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;

/**
 * Why one document is refused.
 *
 * @param code the contract's code, {@code E-SCHEMA}
 * @param text a sentence for the caller
 */
record Refusal(String code, Text text) {
    static final String SCHEMA = "E-SCHEMA";
    static final String FINGERPRINT = "E-FINGERPRINT";
    static final String VERSION = "E-VERSION";
    static final String PARENT = "E-PARENT";
    static final String UNKNOWN = "E-UNKNOWN";
    static final String SANDBOX = "E-SANDBOX";
}
