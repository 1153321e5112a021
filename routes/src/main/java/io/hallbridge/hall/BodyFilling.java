package io.hallbridge.hall;

import io.hallbridge.dataset.Utf8;

/**
 * What slots hold around the documents of a batch.
 *
 * @param call what is said of every call
 * @param documents the documents as JSON: an array, or one of them
 * @param count how many there are
 */
record BodyFilling(CallFilling call, Utf8 documents, int count) implements Filling {
    @Override
    public boolean write(Slot slot, Utf8 json) {
        switch (slot) {
            case COUNT -> json.ascii(String.valueOf(count));
            case DOCUMENTS -> json.plain(documents, 0, documents.size());
            case DOCUMENT -> json.plain(documents, 1, documents.size() - 1);
            default -> json.quoted(text(slot));
        }
        return true;
    }

    @Override
    public String text(Slot slot) {
        return switch (slot) {
            case COUNT -> String.valueOf(count);
            case DOCUMENTS -> documents.toString();
            case DOCUMENT -> one();
            case SIGNATURE -> call.proof().signature(documents.toString());
            default -> call.text(slot);
        };
    }

    private String one() {
        String text = documents.toString();
        return text.substring(1, text.length() - 1);
    }

    @Override
    public String raw(Slot slot) {
        return slot == Slot.NOW ? call.raw(slot) : text(slot);
    }
}
