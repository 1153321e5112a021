package io.hallbridge.sandbox;

import java.util.List;

/**
 * A batch as a caller sent it, of the agreed shape.
 *
 * @param idempotencyKey the key under which it is applied once
 * @param digest SHA-256 over where it was sent and the body's bytes: what the same key must come with again
 * @param dataset the dataset's name
 * @param retires whether its documents are to be retired
 * @param run the caller's batch number, {@code 20261123-0100-7f3a}
 * @param region the caller's administrative division
 * @param source the caller's data source
 * @param documents at least one, at most {@link BatchForm#DOCUMENTS}
 */
record BatchSent(
        String idempotencyKey,
        String digest,
        String dataset,
        boolean retires,
        String run,
        String region,
        String source,
        List<DocumentSent> documents) {
    BatchSent {
        documents = List.copyOf(documents);
    }

    List<String> keys() {
        return documents.stream().map(DocumentSent::key).toList();
    }
}
