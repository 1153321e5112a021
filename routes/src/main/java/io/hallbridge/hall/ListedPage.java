package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of what a hall lists of a dataset.
 *
 * @param documents in the hall's order
 * @param next what the following page comes after; empty on the last page
 * @param total how many documents the hall says there are on all pages; empty where it does not say, so that nobody can
 *     tell whether all of them were listed
 */
public record ListedPage(List<Listed> documents, Optional<String> next, OptionalLong total) {
    public ListedPage {
        documents = List.copyOf(documents);
    }

    /**
     * Reads the answer to {@link Requests#list}.
     *
     * @param after what the page was asked to come after
     */
    static ListedPage of(Profile.Listing listing, String after, JsonNode root) throws NotUnderstood {
        JsonNode items = root.at(listing.items());
        if (!items.isArray()) {
            throw new NotUnderstood("no list at " + listing.items());
        }
        List<Listed> documents = new ArrayList<>();
        for (JsonNode item : items) {
            documents.add(document(listing, item));
        }
        return new ListedPage(documents, next(listing, after, documents.size(), root), total(listing, root));
    }

    private static OptionalLong total(Profile.Listing listing, JsonNode root) throws NotUnderstood {
        if (listing.total().isEmpty()) {
            return OptionalLong.empty();
        }
        String total = Places.text(root, listing.total().get());
        if (!total.matches("\\d{1,18}")) {
            throw new NotUnderstood("no total at " + listing.total().get());
        }
        return OptionalLong.of(Long.parseLong(total));
    }

    /** Where pages are numbered, a full one is followed by another. */
    private static Optional<String> next(Profile.Listing listing, String after, int documents, JsonNode root) {
        if (listing.firstPage().isEmpty()) {
            return listing.next().map(at -> Places.text(root, at)).filter(next -> !next.isEmpty());
        }
        return documents < listing.size() ? Optional.empty() : Optional.of(String.valueOf(page(listing, after) + 1));
    }

    /** The number of the page that comes after what was said. */
    static int page(Profile.Listing listing, String after) {
        return after.isEmpty() ? listing.firstPage().orElse(1) : Integer.parseInt(after);
    }

    private static Listed document(Profile.Listing listing, JsonNode item) throws NotUnderstood {
        String key = Places.text(item, listing.key());
        String fingerprint = Places.text(item, listing.fingerprint()).toLowerCase(Locale.ROOT);
        boolean current = listing.state()
                .map(at -> listing.current().contains(Places.text(item, at)))
                .orElse(true);
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
}
