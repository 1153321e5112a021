package io.hallbridge.cli.render;

import io.hallbridge.plan.FieldChange;

/** A field's change in a few words: {@code 20 → 10}. */
final class FieldText {
    private static final int LONGEST = 36;
    private static final String ABSENT = "–";

    private FieldText() {}

    static String of(FieldChange change) {
        return shown(change.before()) + " → " + shown(change.after());
    }

    private static String shown(@org.jspecify.annotations.Nullable String value) {
        return value == null ? ABSENT : Width.cut(value.replaceAll("\\s+", " "), LONGEST);
    }
}
