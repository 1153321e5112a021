package io.hallbridge.sandbox;

import java.util.List;

/** How a hall behaves: the faults it was told to commit, which may be told otherwise while it is open. */
final class Conduct {
    private final long seed;
    private final FaultLog log;
    private volatile Mishaps now;

    Conduct(SandboxSettings settings) {
        this.seed = settings.seed;
        this.log = new FaultLog(settings.folder, settings.clock);
        this.now = new Mishaps(settings.faults, seed);
    }

    /** The faults in force at this moment. */
    Mishaps now() {
        return now;
    }

    /** From now on these and no others; the dice begin anew. */
    void order(List<Mishap> others) {
        now = new Mishaps(others, seed);
    }

    FaultLog log() {
        return log;
    }
}
