package io.hallbridge.workspace;

/**
 * How many faulty documents a job bears before it sends nothing at all.
 *
 * @param perMille the limit in thousandths of all documents of the job, 0 to 1000; 1000 never closes
 */
public record Gate(int perMille) {
    /** Sends what is right, however much is faulty. */
    public static final Gate OPEN = new Gate(1000);

    /** Whether this many faulty documents of so many are too many. */
    public boolean closed(long faulty, long documents) {
        return documents > 0 && faulty * 1000 > perMille * documents;
    }

    /** The limit as a person writes it: {@code 2%}. */
    public String words() {
        return perMille % 10 == 0 ? perMille / 10 + "%" : perMille / 10 + "." + perMille % 10 + "%";
    }
}
