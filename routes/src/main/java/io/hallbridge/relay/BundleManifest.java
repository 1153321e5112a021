package io.hallbridge.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a bundle is, in the clear: where it comes from, where it goes, its place in the chain, and its batches. The ids of
 * the batches stand for their contents, so two bundles of one manifest hold the same.
 *
 * @param relay the name that both sides know the relay by
 * @param chain what tells this chain from one of a ledger that was lost
 * @param hall the hall it is for
 * @param region GB/T 2260, six digits
 * @param number its number in the chain, from 1
 * @param previous the digest of the bundle before it; empty for the first
 * @param run the run whose batches these are
 * @param created when the bundle was closed
 * @param batches its batches, in the order they are to be delivered
 */
public record BundleManifest(
        String relay,
        String chain,
        String hall,
        String region,
        long number,
        String previous,
        String run,
        Instant created,
        List<BundleEntry> batches) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?");
    private static final int CHAIN_DIGITS = 16;
    private static final int SHOWN = 8;

    public BundleManifest {
        batches = List.copyOf(batches);
    }

    /** What tells the chain of a ledger from that of any other. */
    public static String chain(String ledger) {
        return Fingerprint.of(("hallbridge chain " + ledger).getBytes(StandardCharsets.UTF_8))
                .substring(0, CHAIN_DIGITS);
    }

    /** How many documents there are. */
    public long documents() {
        return batches.stream().mapToLong(BundleEntry::documents).sum();
    }

    /** How many documents there are, by dataset. */
    public Map<String, Long> datasets() {
        Map<String, Long> counts = new LinkedHashMap<>();
        batches.forEach(batch -> counts.merge(batch.dataset(), (long) batch.documents(), Long::sum));
        return counts;
    }

    /** What tells a bundle from every other, and what the next one of the chain names as its predecessor. */
    public static String digest(String line) {
        return Fingerprint.of(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the file of a manifest's line, {@code health-000012-3fa9c1d2.bundle}: relay, number, digest. */
    public static String fileName(String line) throws ParcelUnusable {
        BundleManifest manifest = of(line);
        return String.format(
                "%s-%06d-%s%s",
                manifest.relay(), manifest.number(), digest(line).substring(0, SHOWN), ParcelKind.BUNDLE.suffix());
    }

    /** The line that stands in the file; the same manifest always gives the same. */
    public String line() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("relay", relay)
                .put("chain", chain)
                .put("hall", hall)
                .put("region", region)
                .put("number", number)
                .put("previous", previous)
                .put("run", run)
                .put("created", created.toString())
                .put("documents", documents());
        ArrayNode list = json.putArray("batches");
        for (BundleEntry batch : batches) {
            list.addObject()
                    .put("id", batch.id())
                    .put("dataset", batch.dataset())
                    .put("retires", batch.retires())
                    .put("documents", batch.documents());
        }
        return json.toString();
    }

    /** The manifest of a line; a line that {@link #line} would not have written is refused. */
    public static BundleManifest of(String line) throws ParcelUnusable {
        return of(Parcel.parse(line, Fault.CHANGED));
    }

    static BundleManifest of(JsonNode json) throws ParcelUnusable {
        List<BundleEntry> batches = new ArrayList<>();
        for (JsonNode batch : json.path("batches")) {
            batches.add(new BundleEntry(
                    batch.path("id").asText(),
                    batch.path("dataset").asText(),
                    batch.path("retires").asBoolean(),
                    batch.path("documents").asInt()));
        }
        String relay = json.path("relay").asText();
        try {
            Instant created = Instant.parse(json.path("created").asText());
            if (!NAME.matcher(relay).matches() || json.path("number").asLong() < 1) {
                throw new ParcelUnusable(Fault.CHANGED);
            }
            return new BundleManifest(
                    relay,
                    json.path("chain").asText(),
                    json.path("hall").asText(),
                    json.path("region").asText(),
                    json.path("number").asLong(),
                    json.path("previous").asText(),
                    json.path("run").asText(),
                    created,
                    batches);
        } catch (DateTimeException none) {
            throw new ParcelUnusable(Fault.CHANGED);
        }
    }
}
