package io.hallbridge.bench.hall;

/**
 * How the hall behaves; alike to everybody.
 *
 * @param latencyMillis how long each answer takes
 * @param busyEvery every how many batches one is answered 503 with Retry-After; 0 for never
 * @param refusedEvery every how many documents one is refused, by its content; 0 for never
 */
public record Mood(int latencyMillis, int busyEvery, int refusedEvery) {
    /** Quick, and takes all. */
    public static final Mood KIND = new Mood(0, 0, 0);

    /** Twenty milliseconds away, one batch in a hundred told to come again, one document in two hundred refused. */
    public static final Mood SLOW = new Mood(20, 100, 200);

    /** As a line. */
    String line() {
        return latencyMillis + " " + busyEvery + " " + refusedEvery;
    }

    static Mood of(String line) {
        String[] parts = line.strip().split(" ");
        return new Mood(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
