package io.hallbridge.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Fingerprint;
import java.nio.charset.StandardCharsets;

/**
 * What a receipts file is about.
 *
 * @param relay the name that both sides know the relay by
 * @param hall the hall
 * @param region GB/T 2260, six digits
 * @param number the bundle's number
 * @param bundle the bundle's digest
 * @param round 1 for the first receipts of the bundle, one more whenever the hall has decided on others
 * @param accepted documents that the hall holds
 * @param refused documents that it refused
 * @param awaiting documents that it has not decided on
 */
public record ReceiptsManifest(
        String relay,
        String hall,
        String region,
        long number,
        String bundle,
        int round,
        long accepted,
        long refused,
        long awaiting) {
    private static final int SHOWN = 8;

    /** {@code health-000012-1-3fa9c1d2.receipts}: relay, bundle, round, and a digest. */
    public String fileName() {
        String digest = Fingerprint.of(line().getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN);
        return String.format("%s-%06d-%d-%s%s", relay, number, round, digest, ParcelKind.RECEIPTS.suffix());
    }

    String line() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("relay", relay)
                .put("hall", hall)
                .put("region", region)
                .put("number", number)
                .put("bundle", bundle)
                .put("round", round)
                .put("accepted", accepted)
                .put("refused", refused)
                .put("awaiting", awaiting);
        return json.toString();
    }

    static ReceiptsManifest of(JsonNode json) {
        return new ReceiptsManifest(
                json.path("relay").asText(),
                json.path("hall").asText(),
                json.path("region").asText(),
                json.path("number").asLong(),
                json.path("bundle").asText(),
                json.path("round").asInt(),
                json.path("accepted").asLong(),
                json.path("refused").asLong(),
                json.path("awaiting").asLong());
    }
}
