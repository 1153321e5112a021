package io.hallbridge.hall;

import io.hallbridge.dataset.Utf8;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes calls as a profile wants them. The same batch always gives the same bytes, but for what proves who we are: a hall
 * that is sent one again compares them with what it was sent before.
 */
public final class Requests {
    private final Profile profile;
    private final Sender sender;
    private final Contents contents;
    private final WirePayload payload;

    /** Calls to a hall that wants nothing encrypted. */
    public Requests(Profile profile, Sender sender) {
        this(profile, sender, null);
    }

    /** Calls to a hall; the cipher is there where it wants something encrypted. */
    public Requests(Profile profile, Sender sender, @Nullable Cipher cipher) {
        this.profile = profile;
        this.sender = sender;
        this.contents = new Contents(profile, cipher);
        this.payload = new WirePayload(profile.sending().wire());
    }

    /** A call that is written once there is a proof for it. */
    @FunctionalInterface
    public interface Unproven {
        WireRequest with(Proof proof);
    }

    /** The call that sends a batch. */
    public WireRequest of(Batch batch, Proof proof) {
        Profile.Shape shape = shape(batch.dataset());
        CallFilling filling = filling(batch, proof);
        WireRequest request = payload.json(
                call(shape, batch),
                places(batch),
                profile.sending().body(),
                new BodyFilling(
                        filling,
                        documents(batch, shape, filling),
                        batch.changes().size()));
        return profile.sending()
                .idempotencyHeader()
                .map(header -> request.with(header, batch.id()))
                .orElse(request);
    }

    /** The call that asks for the answer a batch was given; empty where the hall cannot be asked. */
    public Optional<Unproven> lookUp(Batch batch) {
        return profile.lookUp().map(lookUp -> asking(lookUp.asking(), batch));
    }

    /** The call that asks what was decided on a batch's documents; empty where the hall decides at once. */
    public Optional<Unproven> receipts(Batch batch) {
        return profile.receipts().map(asking -> asking(asking, batch));
    }

    private Unproven asking(Profile.Asking asking, Batch batch) {
        return proof -> payload.question(asking, places(batch), new QuestionFilling(filling(batch, proof), Map.of()));
    }

    /** The call that lists documents of a dataset whose keys come after one; empty where the hall lists nothing. */
    public Optional<Unproven> list(String dataset, String after, int size) {
        return profile.listing().map(listing -> proof -> {
            String page =
                    String.valueOf(ListedPage.page(listing, listing.firstPage().isPresent() ? after : ""));
            Map<String, String> places =
                    Map.of("dataset", nameOf(dataset), "after", after, "size", String.valueOf(size), "page", page);
            Map<Slot, String> slots = Map.of(Slot.AFTER, after, Slot.SIZE, String.valueOf(size), Slot.PAGE, page);
            Batch none = new Batch("", "", "", dataset, false, List.of());
            return payload.question(listing.asking(), places, new QuestionFilling(filling(none, proof), slots));
        });
    }

    /** The call that needs no credential; empty where the hall has none. */
    public Optional<WireRequest> health() {
        return profile.health().map(call -> WireRequest.empty(call.method(), call.at(Map.of())));
    }

    private CallFilling filling(Batch batch, Proof proof) {
        return new CallFilling(batch, nameOf(batch.dataset()), sender, proof);
    }

    private String nameOf(String dataset) {
        return profile.sending().shape(dataset).flatMap(Profile.Shape::name).orElse(dataset);
    }

    private Profile.Shape shape(String dataset) {
        return profile.sending()
                .shape(dataset)
                .orElseThrow(
                        () -> new IllegalStateException("the profile " + profile.name() + " does not send " + dataset));
    }

    private static Call call(Profile.Shape shape, Batch batch) {
        if (batch.retires()) {
            return shape.retire();
        }
        return batch.changes().get(0).operation() == Operation.CREATE ? shape.create() : shape.update();
    }

    private Map<String, String> places(Batch batch) {
        String key = batch.changes().isEmpty() ? "" : batch.changes().get(0).key();
        return Map.of("dataset", nameOf(batch.dataset()), "batch", batch.run(), "id", batch.id(), "key", key);
    }

    private Utf8 documents(Batch batch, Profile.Shape shape, CallFilling filling) {
        Utf8 json = new Utf8();
        Template template = batch.retires() ? shape.retired() : shape.document();
        char between = '[';
        for (Change change : batch.changes()) {
            json.ascii(between);
            template.write(
                    json,
                    new DocumentFilling(
                            filling, change, shape, profile.sending().operations(), contents));
            between = ',';
        }
        json.ascii(']');
        return json;
    }
}
