package io.hallbridge.hall;

import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes batches as a profile wants them. The same batch always gives the same bytes: a hall that is sent one again
 * compares them with what it was sent before.
 */
public final class Requests {
    private static final int ROOM = 512;

    private final Profile profile;
    private final Sender sender;

    public Requests(Profile profile, Sender sender) {
        this.profile = profile;
        this.sender = sender;
    }

    /** The call that sends a batch. */
    public WireRequest of(Batch batch) {
        Profile.Sending sending = profile.sending();
        Call call = batch.retires() ? sending.retire() : sending.upsert();
        WireRequest request =
                WireRequest.json(call.method(), call.at(Map.of("dataset", batch.dataset())), payload(batch));
        return sending.idempotencyHeader()
                .map(header -> request.with(header, batch.id()))
                .orElse(request);
    }

    /** The call that asks for the answer a batch was given; empty where the hall cannot be asked. */
    public Optional<WireRequest> lookUp(Batch batch) {
        return profile.lookUp().map(lookUp -> WireRequest.get(lookUp.call().at(Map.of("id", batch.id()))));
    }

    /** The call that asks what was decided on a batch's documents; empty where the hall decides at once. */
    public Optional<WireRequest> receipts(String batch) {
        return profile.receipts().map(call -> WireRequest.get(call.at(Map.of("id", batch))));
    }

    /** The call that lists documents of a dataset whose keys come after one; empty where the hall lists nothing. */
    public Optional<WireRequest> list(String dataset, String after, int size) {
        Map<String, String> values = Map.of("dataset", dataset, "after", after, "size", String.valueOf(size));
        return profile.listing().map(list -> WireRequest.get(list.call().at(values)));
    }

    /** The call that needs no credential; empty where the hall has none. */
    public Optional<WireRequest> health() {
        return profile.health().map(call -> WireRequest.get(call.at(Map.of())));
    }

    private byte[] payload(Batch batch) {
        int contents = batch.changes().stream()
                .map(Change::content)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
        StringBuilder json =
                new StringBuilder(contents + ROOM * (batch.changes().size() + 1));
        profile.sending().body().write(json, (slot, to) -> fill(slot, batch, to));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void fill(Slot slot, Batch batch, StringBuilder json) {
        switch (slot) {
            case BATCH -> Template.quote(batch.run(), json);
            case REGION -> Template.quote(sender.region(), json);
            case SOURCE -> Template.quote(sender.source(), json);
            case TIME -> Template.quote(RunTime.of(batch.run()), json);
            case DOCUMENTS -> documents(batch, json);
            default -> throw new IllegalStateException(slot + " stands outside a document");
        }
    }

    private void documents(Batch batch, StringBuilder json) {
        Template shape = batch.retires()
                ? profile.sending().retired()
                : profile.sending().document();
        char between = '[';
        for (Change change : batch.changes()) {
            json.append(between);
            shape.write(json, (slot, to) -> fill(slot, batch, change, to));
            between = ',';
        }
        json.append(']');
    }

    private static void fill(Slot slot, Batch batch, Change change, StringBuilder json) {
        switch (slot) {
            case KEY -> Template.quote(change.key(), json);
            case ROW_GUID -> Template.quote(RowGuid.of(batch.hall(), change.dataset(), change.key()), json);
            case VERSION -> json.append(change.version());
            case FINGERPRINT -> Template.quote(change.fingerprint(), json);
            case OPERATION -> Template.quote(change.operation().name().toLowerCase(Locale.ROOT), json);
            case CONTENT -> json.append(Objects.requireNonNullElse(change.content(), "null"));
            default -> throw new IllegalStateException(slot + " stands inside a document");
        }
    }
}
