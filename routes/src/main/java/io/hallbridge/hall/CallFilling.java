package io.hallbridge.hall;

import io.hallbridge.dataset.Utf8;
import io.hallbridge.plan.Batch;

/**
 * What slots hold that say of a call who makes it, when, and about which batch.
 *
 * @param batch the batch, or one that stands for a question about none
 * @param dataset the hall's name for the dataset
 * @param sender who we are
 * @param proof what proves it
 */
record CallFilling(Batch batch, String dataset, Sender sender, Proof proof) implements Filling {
    @Override
    public boolean write(Slot slot, Utf8 json) {
        json.quoted(text(slot));
        return true;
    }

    @Override
    public String text(Slot slot) {
        return switch (slot) {
            case BATCH -> batch.run();
            case BATCH_ID -> batch.id();
            case REGION -> sender.region();
            case SOURCE -> sender.source();
            case TIME -> RunTime.of(batch.run());
            case DATASET -> dataset;
            case NOW -> proof.date();
            case CALLER -> proof.key();
            case TOKEN -> proof.token();
            case NONCE -> proof.nonce();
            case SIGNATURE -> proof.signature("");
            default -> throw new IllegalStateException(slot + " stands where nothing can be put");
        };
    }

    @Override
    public String raw(Slot slot) {
        return slot == Slot.NOW ? proof.at().toString() : text(slot);
    }
}
