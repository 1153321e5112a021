package io.hallbridge.hall;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A place in a profile's JSON template where something of the batch, or of one document, is put. */
enum Slot {
    BATCH("$batch", false),
    REGION("$region", false),
    SOURCE("$source", false),
    TIME("$time", false),
    DOCUMENTS("$documents", false),
    KEY("$key", true),
    ROW_GUID("$rowGuid", true),
    VERSION("$version", true),
    FINGERPRINT("$fingerprint", true),
    CONTENT("$content", true),
    OPERATION("$operation", true);

    private final String word;
    private final boolean ofDocument;

    Slot(String word, boolean ofDocument) {
        this.word = word;
        this.ofDocument = ofDocument;
    }

    static Optional<Slot> of(String word, boolean ofDocument) {
        return Arrays.stream(values())
                .filter(slot -> slot.ofDocument == ofDocument && slot.word.equals(word))
                .findFirst();
    }

    static List<String> words(boolean ofDocument) {
        return Arrays.stream(values())
                .filter(slot -> slot.ofDocument == ofDocument)
                .map(slot -> slot.word)
                .toList();
    }
}
