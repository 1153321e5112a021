package io.hallbridge.hall;

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
    public boolean write(Slot slot, StringBuilder json) {
        if (slot == Slot.PAGE || slot == Slot.SIZE) {
            json.append(text(slot));
        } else {
            Template.quote(text(slot), json);
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
