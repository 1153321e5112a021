package io.hallbridge.hall;

import io.hallbridge.dataset.Utf8;
import java.util.Map;

/**
 * What slots hold in a question.
 *
 * @param call what is said of every call
 * @param page what tells the page of a listing; nothing in other questions
 */
record QuestionFilling(CallFilling call, Map<Slot, String> page) implements Filling {
    QuestionFilling {
        page = Map.copyOf(page);
    }

    @Override
    public boolean write(Slot slot, Utf8 json) {
        if (slot == Slot.PAGE || slot == Slot.SIZE) {
            json.ascii(text(slot));
        } else {
            json.quoted(text(slot));
        }
        return true;
    }

    @Override
    public String text(Slot slot) {
        return page.containsKey(slot) ? page.get(slot) : call.text(slot);
    }

    @Override
    public String raw(Slot slot) {
        return slot == Slot.NOW ? call.raw(slot) : text(slot);
    }
}
