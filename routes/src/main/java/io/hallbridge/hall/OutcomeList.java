package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the outcome of each document from an answer: one for every document sent, none for any other. */
final class OutcomeList {
    private final Profile.Answering answering;
    private final Profile.Outcomes outcomes;
    private final boolean deferred;

    /** With {@code deferred} whatever the hall has taken is yet to be decided on. */
    OutcomeList(Profile.Answering answering, boolean deferred) {
        this.answering = answering;
        this.outcomes = answering.outcomes();
        this.deferred = deferred;
    }

    Receipt receipt(Batch batch, JsonNode root) throws NotUnderstood {
        JsonNode list = root.at(outcomes.at());
        if (!list.isArray() || list.size() != batch.changes().size()) {
            throw new NotUnderstood(
                    list.size() + " outcomes for " + batch.changes().size() + " documents");
        }
        String number = answering.number().map(at -> text(root, at)).orElse("");
        return new Receipt(number, outcomes.key().isPresent() ? byKey(batch, list) : byIndex(batch, list));
    }

    private List<Outcome> byIndex(Batch batch, JsonNode list) throws NotUnderstood {
        List<Outcome> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.add(outcome(batch.changes().get(i), list.get(i)));
        }
        return read;
    }

    private List<Outcome> byKey(Batch batch, JsonNode list) throws NotUnderstood {
        JsonPointer field = outcomes.key().orElseThrow();
        Map<String, JsonNode> byKey = new HashMap<>();
        for (JsonNode item : list) {
            byKey.put(text(item, field), item);
        }
        List<Outcome> read = new ArrayList<>();
        for (Change change : batch.changes()) {
            JsonNode item = byKey.get(change.key());
            if (item == null) {
                throw new NotUnderstood("no outcome for a document that was sent");
            }
            read.add(outcome(change, item));
        }
        return read;
    }

    private Outcome outcome(Change change, JsonNode item) throws NotUnderstood {
        Outcome.State state = outcomes.states().get(text(item, outcomes.state()));
        if (state == null) {
            throw new NotUnderstood("an outcome that the profile does not know");
        }
        long version = outcomes.version().map(at -> item.at(at).asLong()).orElse(0L);
        return new Outcome(
                change.key(),
                meant(state, version > change.version()),
                text(item, outcomes.code()),
                text(item, outcomes.message()),
                version);
    }

    /** A document refused by a hall that holds a higher version was never looked at: it goes again by a version above that. */
    private Outcome.State meant(Outcome.State state, boolean overtaken) {
        if (state == Outcome.State.REFUSED && overtaken) {
            return Outcome.State.LATER;
        }
        return deferred && state.held() ? Outcome.State.AWAITING : state;
    }

    private static String text(JsonNode node, JsonPointer at) {
        JsonNode found = node.at(at);
        return found.isValueNode() && !found.isNull() ? found.asText() : "";
    }
}
