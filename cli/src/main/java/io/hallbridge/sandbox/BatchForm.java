package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a batch from the bytes a caller sent: of the agreed shape and size, or refused as a whole. */
final class BatchForm {
    /** How many documents a batch may hold. */
    static final int DOCUMENTS = 500;

    /** How many bytes the body of a call may have. */
    static final int BYTES = 8 * 1024 * 1024;

    static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern RUN = Pattern.compile("\\S{1,64}");
    private static final Pattern REGION = Pattern.compile("[0-9]{6}([0-9]{3}([0-9]{3})?)?");
    private static final Pattern SOURCE = Pattern.compile("\\S{1,32}");
    private static final Pattern KEY = Pattern.compile("\\P{Cc}{1,300}");
    private static final Pattern ROW_GUID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> BATCH = Set.of("batch", "region", "dataSource", "time", "documents");
    private static final Set<String> RETIREMENT = Set.of("key", "rowGuid", "version", "fingerprint");
    private static final Set<String> DOCUMENT = Set.of("key", "rowGuid", "version", "fingerprint", "content");

    private final String dataset;
    private final boolean retires;

    BatchForm(String dataset, boolean retires) {
        this.dataset = dataset;
        this.retires = retires;
    }

    /** The idempotency key a call comes with. */
    static String idempotencyKey(Call call) {
        return call.header("Idempotency-Key")
                .filter(key -> IDEMPOTENCY_KEY.matcher(key).matches())
                .orElseThrow(() -> new Refused(Fault.FORMAT, Sentences.NO_KEY));
    }

    /** What a body is known by when its key comes again; the same bytes sent elsewhere are another batch. */
    String digest(byte[] body) {
        return Digests.sha256(Digests.bytes(dataset + (retires ? "\nretire\n" : "\nupsert\n")), body);
    }

    BatchSent read(String idempotencyKey, String digest, byte[] body) {
        JsonNode root = Json.parse(body);
        if (root.path("documents").size() > DOCUMENTS) {
            throw tooMany(root.path("documents").size());
        }
        Shape shape = Shape.of(root).exactly(BATCH);
        shape.time("time");
        return new BatchSent(
                idempotencyKey,
                digest,
                dataset,
                retires,
                shape.text("batch", RUN),
                shape.text("region", REGION),
                shape.text("dataSource", SOURCE),
                documents(shape));
    }

    private List<DocumentSent> documents(Shape batch) {
        List<DocumentSent> documents = new ArrayList<>();
        for (Shape shape : batch.list("documents")) {
            shape.exactly(retires ? RETIREMENT : DOCUMENT);
            documents.add(new DocumentSent(
                    shape.text("key", KEY),
                    shape.text("rowGuid", ROW_GUID),
                    shape.number("version"),
                    shape.text("fingerprint", FINGERPRINT),
                    retires ? null : shape.content("content")));
        }
        return documents;
    }

    private static Refused tooMany(int count) {
        return new Refused(
                Fault.TOO_LARGE,
                Sentences.TOO_MANY,
                Map.of("limit", String.valueOf(DOCUMENTS), "count", String.valueOf(count)));
    }
}
