package io.hallbridge.run;

import io.hallbridge.finding.Text;

/**
 * One thing that a run needs, looked at.
 *
 * @param what its name: {@code source health}, {@code hall city}
 * @param text how it is, and what to do where it is not well
 * @param wrong how a run would end for it; {@link Exit#DONE} where it can go on
 * @param notable whether a person should read it although a run can go on
 */
public record Look(Text what, Text text, Exit wrong, boolean notable) {

    public static Look well(Text what, Text text) {
        return new Look(what, text, Exit.DONE, false);
    }

    /** Nothing keeps a run from working, yet it is not as one would expect. */
    public static Look notable(Text what, Text text) {
        return new Look(what, text, Exit.DONE, true);
    }

    public static Look wrong(Text what, Text text, Exit wrong) {
        return new Look(what, text, wrong, true);
    }

    /** Whether nothing is to be done about it. */
    public boolean isWell() {
        return !notable;
    }
}
