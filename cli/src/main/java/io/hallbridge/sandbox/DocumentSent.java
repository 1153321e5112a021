package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One document of a batch as a caller sent it.
 *
 * @param key the document's key
 * @param rowGuid 32 hex digits that name the row for good
 * @param version from 1
 * @param fingerprint 64 hex digits
 * @param content the document; null in a retirement
 */
record DocumentSent(
        String key,
        String rowGuid,
        long version,
        String fingerprint,
        @Nullable JsonNode content) {}
