package io.hallbridge.workspace;

/**
 * Whether documents that left a complete source are retired at the hall.
 *
 * @param allowed whether they are retired at all
 * @param atMostPerMille the guard: the most that may be retired in a run, in thousandths of what the hall holds of the
 *     dataset from that source
 */
public record Retirement(boolean allowed, int atMostPerMille) {
    /** The guard unless a job says otherwise: 2 %. */
    public static final int AT_MOST = 20;

    /** Nothing is retired: absent is not cancelled. */
    public static final Retirement NONE = new Retirement(false, AT_MOST);
}
