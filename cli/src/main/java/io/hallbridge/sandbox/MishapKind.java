package io.hallbridge.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can go wrong at a sandbox hall on order; each has a word of its own in {@code --fault}. */
public enum MishapKind {
    /** The hall takes its time; then it goes on as if nothing were. */
    DELAY("delay", Stage.ARRIVAL, Value.TIME),
    /** The connection is closed without an answer, and nothing was done. */
    DROP("drop", Stage.BEFORE, Value.NONE),
    /** Status 429 with {@code Retry-After}, nothing was done. */
    TOO_FAST("429", Stage.BEFORE, Value.TIME_OR_A_SECOND),
    /** Status 503 with {@code Retry-After}, nothing was done. */
    BUSY("503", Stage.BEFORE, Value.TIME_OR_A_SECOND),
    /** Status 500, nothing was done. */
    FAILED("500", Stage.BEFORE, Value.NONE),
    /** All is done, and the connection is closed without an answer. */
    LOSE_ANSWER("lose-answer", Stage.AFTER, Value.NONE),
    /** All is done, and the connection is closed in the middle of the answer. */
    RESET("reset", Stage.AFTER, Value.NONE),
    /** All is done, and the answer is no whole JSON. */
    WRONG_JSON("wrong-json", Stage.AFTER, Value.NONE),
    /** A batch of which some documents were taken and others not is answered with status 207. */
    PARTIAL("207", Stage.ANSWER, Value.NONE),
    /** Documents are refused though nothing is wrong with them, always the same ones. */
    REFUSE_SOME("refuse-some", Stage.DOCUMENT, Value.KEYS),
    /** A batch in which there is such a document is refused as a whole, without saying which it is. */
    REFUSE_ALL("refuse-all", Stage.DOCUMENT, Value.KEYS),
    /** Documents are not taken for now; which, is decided anew each time they come. */
    RETRY_SOME("retry-some", Stage.DOCUMENT, Value.NONE),
    /** Documents are taken, and what becomes of them is decided later. */
    DEFER("defer", Stage.DOCUMENT, Value.TIME_OR_A_SECOND);

    private final String word;
    private final Stage stage;
    private final Value value;

    MishapKind(String word, Stage stage, Value value) {
        this.word = word;
        this.stage = stage;
        this.value = value;
    }

    /** When it strikes in the course of a call. */
    enum Stage {
        ARRIVAL,
        BEFORE,
        DOCUMENT,
        ANSWER,
        AFTER
    }

    /** What may stand behind the equals sign. */
    enum Value {
        NONE,
        TIME,
        TIME_OR_A_SECOND,
        KEYS
    }

    /** How it is written. */
    String word() {
        return word;
    }

    Stage stage() {
        return stage;
    }

    /** Whether only calls that send a batch can be befallen. */
    boolean befallsBatches() {
        return this == LOSE_ANSWER || stage == Stage.ANSWER || stage == Stage.DOCUMENT;
    }

    /** The value as it is to be understood, the usual one where none is given; empty where the kind takes no such. */
    Optional<String> value(String given) {
        return switch (value) {
            case NONE -> Optional.of(given).filter(String::isEmpty);
            case KEYS -> Optional.of(given);
            case TIME -> Optional.of(given).filter(text -> Delay.parse(text).isPresent());
            case TIME_OR_A_SECOND ->
                Optional.of(given.isEmpty() ? "1s" : given)
                        .filter(text -> Delay.parse(text).isPresent());
        };
    }

    static Optional<MishapKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The words of all kinds, to be shown to who wrote another. */
    static String words() {
        return Arrays.stream(values()).map(MishapKind::word).collect(Collectors.joining(", "));
    }
}
