package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the outcome of each document from an answer: one for every document sent, none for any other. */
final class OutcomeList {
    private final Profile.Answering answering;
    private final Optional<Profile.Outcomes> outcomes;
    private final boolean deferred;

    /** With {@code deferred} whatever the hall has taken is yet to be decided on. */
    OutcomeList(Profile.Answering answering, Optional<Profile.Outcomes> outcomes, boolean deferred) {
        this.answering = answering;
        this.outcomes = outcomes;
        this.deferred = deferred;
    }

    Receipt receipt(Batch batch, JsonNode root) throws NotUnderstood {
        String number = answering.number().map(at -> Places.text(root, at)).orElse("");
        return new Receipt(number, outcomes.isPresent() ? listed(batch, root, outcomes.get()) : all(batch));
    }

    /** A batch of which the hall says that it holds all it consists of. */
    static Receipt duplicate(Batch batch, Verdict.Reason reason) {
        return new Receipt(
                "",
                batch.changes().stream()
                        .map(change ->
                                new Outcome(change.key(), Outcome.State.DUPLICATE, reason.code(), reason.words()))
                        .toList());
    }

    private List<Outcome> all(Batch batch) {
        return batch.changes().stream().map(this::taken).toList();
    }

    private Outcome taken(Change change) {
        return new Outcome(change.key(), deferred ? Outcome.State.AWAITING : Outcome.State.ACCEPTED, "", "");
    }

    private List<Outcome> listed(Batch batch, JsonNode root, Profile.Outcomes form) throws NotUnderstood {
        JsonNode list = root.at(form.at());
        boolean none = form.onlyFailures() && (list.isMissingNode() || list.isNull());
        if (!none && !list.isArray()) {
            throw new NotUnderstood("no list of outcomes at " + form.at());
        }
        if (form.onlyFailures()) {
            return failures(batch, list, form, Places.hold(form.until(), root));
        }
        if (list.size() != batch.changes().size()) {
            throw new NotUnderstood(
                    list.size() + " outcomes for " + batch.changes().size() + " documents");
        }
        return form.join() == Profile.Join.INDEX ? byIndex(batch, list, form) : byName(batch, list, form);
    }

    private List<Outcome> byIndex(Batch batch, JsonNode list, Profile.Outcomes form) throws NotUnderstood {
        List<Outcome> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.add(outcome(batch.changes().get(i), list.get(i), form));
        }
        return read;
    }

    private List<Outcome> byName(Batch batch, JsonNode list, Profile.Outcomes form) throws NotUnderstood {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        list.forEach(item -> byName.put(Places.text(item, form.field()), item));
        List<Outcome> read = new ArrayList<>();
        for (Change change : batch.changes()) {
            JsonNode item = byName.get(name(batch, change, form));
            if (item == null) {
                throw new NotUnderstood("no outcome for a document that was sent");
            }
            read.add(outcome(change, item, form));
        }
        return read;
    }

    /** The rest is taken, once the hall has said all it has to say; a failure of a document never sent is not understood. */
    private List<Outcome> failures(Batch batch, JsonNode list, Profile.Outcomes form, boolean complete)
            throws NotUnderstood {
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        list.forEach(item -> byName.computeIfAbsent(Places.text(item, form.field()), name -> new ArrayList<>())
                .add(item));
        List<Outcome> read = new ArrayList<>();
        for (Change change : batch.changes()) {
            List<JsonNode> items = byName.remove(name(batch, change, form));
            if (items != null) {
                read.add(gravest(change, items, form));
            } else if (complete) {
                read.add(taken(change));
            } else {
                read.add(new Outcome(change.key(), Outcome.State.AWAITING, "", ""));
            }
        }
        if (!byName.isEmpty() && !form.ofRun()) {
            throw new NotUnderstood("a failure of a document that was not sent");
        }
        return read;
    }

    /** A document may be listed once for each fault it has. */
    private Outcome gravest(Change change, List<JsonNode> items, Profile.Outcomes form) throws NotUnderstood {
        Outcome first = outcome(change, items.get(0), form);
        List<String> words = new ArrayList<>(List.of(first.message()));
        for (JsonNode item : items.subList(1, items.size())) {
            Outcome next = outcome(change, item, form);
            words.add(next.message());
            if (first.state().held() && !next.state().held()) {
                first = next;
            }
        }
        words.removeIf(String::isEmpty);
        return new Outcome(first.key(), first.state(), first.code(), String.join("; ", words), first.version());
    }

    private static String name(Batch batch, Change change, Profile.Outcomes form) {
        return form.join() == Profile.Join.ROW_GUID
                ? RowGuid.of(batch.hall(), change.dataset(), change.key())
                : change.key();
    }

    private Outcome outcome(Change change, JsonNode item, Profile.Outcomes form) throws NotUnderstood {
        String message = Places.text(item, form.message());
        Outcome.State state = state(item, message, form);
        long version = form.version().map(at -> item.at(at).asLong()).orElse(0L);
        return new Outcome(
                change.key(),
                meant(state, version > change.version()),
                Places.text(item, form.code()),
                message,
                version);
    }

    private static Outcome.State state(JsonNode item, String message, Profile.Outcomes form) throws NotUnderstood {
        Outcome.State state = form.state().isEmpty()
                ? Outcome.State.REFUSED
                : form.states().get(Places.text(item, form.state().get()));
        if (state == null || !state.held()) {
            Optional<Outcome.State> said = form.said().entrySet().stream()
                    .filter(words -> message.contains(words.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            state = said.orElse(state);
        }
        if (state == null) {
            throw new NotUnderstood("an outcome that the profile does not know");
        }
        return state;
    }

    /** A document refused by a hall that holds a higher version was never looked at: it goes again by a version above that. */
    private Outcome.State meant(Outcome.State state, boolean overtaken) {
        if (state == Outcome.State.REFUSED && overtaken) {
            return Outcome.State.LATER;
        }
        return deferred && state.held() ? Outcome.State.AWAITING : state;
    }
}
