package io.hallbridge.hall;

import java.util.Optional;

/** What an answer other than success means for a whole batch. */
enum AnswerClass {
    /** The hall holds the one document of the batch already: as good as taken. */
    DUPLICATE("duplicate"),
    RETRY("retry"),
    REAUTHENTICATE("reauthenticate"),
    REFUSED("refused"),
    /** Refused whatever documents are in it, so that halving it would not help. */
    REFUSED_ALL("refused-all"),
    FATAL("fatal"),
    /** Not to be told from the answer: the hall is asked for the batch. */
    UNCLEAR("look-up");

    private final String word;

    AnswerClass(String word) {
        this.word = word;
    }

    /** The profile's word for it. */
    String word() {
        return word;
    }

    /** What a status means that no profile speaks of: what HTTP itself says. */
    static Optional<AnswerClass> of(int status) {
        if (status == 429 || status == 503) {
            return Optional.of(RETRY);
        }
        if (status == 401) {
            return Optional.of(REAUTHENTICATE);
        }
        return status >= 300 && status < 500 ? Optional.of(FATAL) : Optional.empty();
    }
}
