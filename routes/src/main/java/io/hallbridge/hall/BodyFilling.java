package io.hallbridge.hall;

/**
 * What slots hold around the documents of a batch.
 *
 * @param call what is said of every call
 * @param documents the documents as JSON: an array, or one of them
 * @param count how many there are
 */
record BodyFilling(CallFilling call, CharSequence documents, int count) implements Filling {
    @Override
    public boolean write(Slot slot, StringBuilder json) {
        switch (slot) {
            case COUNT -> json.append(count);
            case DOCUMENTS -> json.append(documents);
            case DOCUMENT -> json.append(documents, 1, documents.length() - 1);
            default -> Template.quote(text(slot), json);
        }
        return true;
    }

    @Override
    public String text(Slot slot) {
        return switch (slot) {
            case COUNT -> String.valueOf(count);
            case DOCUMENTS -> documents.toString();
            case DOCUMENT -> documents.subSequence(1, documents.length() - 1).toString();
            case SIGNATURE -> call.proof().signature(documents.toString());
            default -> call.text(slot);
        };
    }

    @Override
    public String raw(Slot slot) {
        return slot == Slot.NOW ? call.raw(slot) : text(slot);
    }
}
