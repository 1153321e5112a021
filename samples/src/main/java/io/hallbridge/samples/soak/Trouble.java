package io.hallbridge.samples.soak;

import java.util.List;
import java.util.Random;

/** What befalls a run from outside; what the hall does to it comes besides. */
enum Trouble {
    NONE("nothing"),
    KILLED("the run is killed (SIGKILL)"),
    STOPPED("the run is told to stop (SIGTERM)"),
    TWO_AT_ONCE("two runs are started at once"),
    HALL_KILLED("the hall is killed and opened again during the run"),
    LAST_WRITE_LOST("the run is killed and the ledger's last write is lost"),
    DEADLINE("the run's deadline has come before it begins to send");

    /** All that a soak draws from, kills most often. */
    static final List<Trouble> ALL = List.of(
            NONE,
            NONE,
            NONE,
            NONE,
            KILLED,
            KILLED,
            KILLED,
            STOPPED,
            TWO_AT_ONCE,
            HALL_KILLED,
            LAST_WRITE_LOST,
            DEADLINE);

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether the run does not live to say how it ended. */
    boolean kills() {
        return this == KILLED || this == LAST_WRITE_LOST;
    }

    static Trouble any(List<Trouble> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
