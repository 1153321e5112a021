package io.hallbridge.hall;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a profile's template where something of the call, of the batch or of one document is put. */
enum Slot {
    BATCH("$batch", Template.Of.BODY, Template.Of.DOCUMENT, Template.Of.SEALED, Template.Of.QUESTION),
    BATCH_ID("$batchId", Template.Of.BODY, Template.Of.DOCUMENT, Template.Of.SEALED, Template.Of.QUESTION),
    REGION("$region", Template.Of.values()),
    SOURCE("$source", Template.Of.values()),
    TIME("$time", Template.Of.BODY, Template.Of.DOCUMENT, Template.Of.SEALED, Template.Of.QUESTION),
    DATASET("$dataset", Template.Of.values()),
    NOW("$now", Template.Of.BODY, Template.Of.QUESTION, Template.Of.LISTING),
    /** Who calls: the name we go by at the hall. */
    CALLER("$key", Template.Of.BODY, Template.Of.QUESTION, Template.Of.LISTING),
    TOKEN("$token", Template.Of.BODY, Template.Of.QUESTION, Template.Of.LISTING),
    NONCE("$nonce", Template.Of.BODY, Template.Of.QUESTION, Template.Of.LISTING),
    SIGNATURE("$signature", Template.Of.BODY, Template.Of.QUESTION, Template.Of.LISTING),
    COUNT("$count", Template.Of.BODY),
    DOCUMENTS("$documents", Template.Of.BODY),
    DOCUMENT("$document", Template.Of.BODY),
    KEY("$key", Template.Of.DOCUMENT, Template.Of.SEALED),
    ROW_GUID("$rowGuid", Template.Of.DOCUMENT, Template.Of.SEALED),
    VERSION("$version", Template.Of.DOCUMENT, Template.Of.SEALED),
    FINGERPRINT("$fingerprint", Template.Of.DOCUMENT, Template.Of.SEALED),
    CONTENT("$content", Template.Of.DOCUMENT, Template.Of.SEALED),
    OPERATION("$operation", Template.Of.DOCUMENT, Template.Of.SEALED),
    SEALED("$sealed", Template.Of.DOCUMENT),
    AFTER("$after", Template.Of.LISTING),
    PAGE("$page", Template.Of.LISTING),
    SIZE("$size", Template.Of.LISTING);

    private final String word;
    private final Set<Template.Of> templates;

    Slot(String word, Template.Of... templates) {
        this.word = word;
        this.templates = Set.of(templates);
    }

    String word() {
        return word;
    }

    static Optional<Slot> of(String word, Template.Of template) {
        return Arrays.stream(values())
                .filter(slot -> slot.templates.contains(template) && slot.word.equals(word))
                .findFirst();
    }

    static List<String> words(Template.Of template) {
        return Arrays.stream(values())
                .filter(slot -> slot.templates.contains(template))
                .map(slot -> slot.word)
                .toList();
    }
}
