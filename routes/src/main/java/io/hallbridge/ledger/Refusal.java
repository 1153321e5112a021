package io.hallbridge.ledger;

/**
 * Why a hall did not take a document.
 *
 * @param fingerprint the content it refused, {@link Holding#WITHDRAWAL} for a retirement
 * @param code the hall's code; empty where it gave none
 * @param message the hall's words; empty where it gave none
 */
public record Refusal(String fingerprint, String code, String message) {}
