package io.hallbridge.sandbox;

import io.hallbridge.dataset.Parent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parents of a batch's documents as the hall holds them when the batch is applied. */
final class ParentsHeld implements Judge.Parents {
    private final Optional<Parent> parent;
    private final Map<String, Held> held;
    private final boolean withinDataset;

    private ParentsHeld(Optional<Parent> parent, Map<String, Held> held, boolean withinDataset) {
        this.parent = parent;
        this.held = held;
        this.withinDataset = withinDataset;
    }

    static ParentsHeld of(BatchSent batch, Optional<Parent> parent, Connection connection) throws SQLException {
        if (parent.isEmpty() || batch.retires()) {
            return new ParentsHeld(Optional.empty(), Map.of(), false);
        }
        Set<String> keys = new LinkedHashSet<>();
        batch.documents().forEach(sent -> keys.add(parentKey(sent, parent.get())));
        String dataset = parent.get().dataset();
        return new ParentsHeld(parent, new Documents(connection, dataset).held(keys), dataset.equals(batch.dataset()));
    }

    /** A parent of the same dataset may have come earlier in the same batch. */
    @Override
    public Optional<Refusal> missing(DocumentSent sent, Map<String, Held> changed) {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        String key = parentKey(sent, parent.get());
        Held found = withinDataset && changed.containsKey(key) ? changed.get(key) : held.get(key);
        if (found != null && found.current()) {
            return Optional.empty();
        }
        Map<String, String> values =
                Map.of("parent", key, "dataset", parent.get().dataset());
        return Optional.of(new Refusal(Refusal.PARENT, Sentences.PARENT.fill(values)));
    }

    private static String parentKey(DocumentSent sent, Parent parent) {
        return sent.content() == null ? "" : sent.content().path(parent.field()).asText();
    }
}
