package io.hallbridge.ledger;

import io.hallbridge.plan.Content;

/**
 * The content of a document as we know a hall to hold it.
 *
 * @param content canonical JSON
 * @param origin the place it was read from, in words
 */
public record Kept(Content content, String origin) {}
