package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of what a hall lists of a dataset.
 *
 * @param documents in the hall's order
 * @param next what the following page comes after; empty on the last page
 * @param total how many documents the hall says there are on all pages
 */
public record ListedPage(List<Listed> documents, Optional<String> next, long total) {
    public ListedPage {
        documents = List.copyOf(documents);
    }

    /** Reads the answer to {@link Requests#list}. */
    static ListedPage of(Profile.Listing listing, JsonNode root) throws NotUnderstood {
        JsonNode items = root.at(listing.items());
        JsonNode total = root.at(listing.total());
        if (!items.isArray() || !total.canConvertToLong()) {
            throw new NotUnderstood(
                    items.isArray() ? "no total at " + listing.total() : "no list at " + listing.items());
        }
        List<Listed> documents = new ArrayList<>();
        for (JsonNode item : items) {
            documents.add(document(listing, item));
        }
        return new ListedPage(
                documents, Optional.of(text(root, listing.next())).filter(next -> !next.isEmpty()), total.longValue());
    }

    private static Listed document(Profile.Listing listing, JsonNode item) throws NotUnderstood {
        String key = text(item, listing.key());
        String fingerprint = text(item, listing.fingerprint()).toLowerCase(Locale.ROOT);
        boolean current = listing.current().contains(text(item, listing.state()));
        if (key.isEmpty() || (current && fingerprint.isEmpty())) {
            JsonPointer lacking = key.isEmpty() ? listing.key() : listing.fingerprint();
            throw new NotUnderstood("a document without " + lacking);
        }
        return new Listed(
                key,
                fingerprint,
                current,
                listing.version().map(at -> item.at(at).asLong()).orElse(0L));
    }

    private static String text(JsonNode node, JsonPointer at) {
        JsonNode found = node.at(at);
        return found.isValueNode() && !found.isNull() ? found.asText() : "";
    }
}
