package io.hallbridge.sandbox;

import java.util.Locale;
import java.util.Optional;

/** Which calls of the exchange API a fault concerns. */
public enum Concern {
    /** Every one. */
    ALL,
    /** Those that write or retire documents. */
    BATCHES,
    /** Those that only ask: what is held, what was answered. */
    QUERIES;

    boolean is(Call call) {
        return switch (this) {
            case ALL -> true;
            case BATCHES -> call.sendsBatch();
            case QUERIES -> call.method().equals("GET") && !call.name().equals("health");
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Concern> of(String word) {
        for (Concern concern : values()) {
            if (concern.word().equals(word)) {
                return Optional.of(concern);
            }
        }
        return Optional.empty();
    }
}
