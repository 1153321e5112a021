package io.hallbridge.run;

import io.hallbridge.relay.Fault;
import java.util.List;

/**
 * What became of the bundles in a folder.
 *
 * @param taken those that were delivered
 * @param doubled the names of files that had been received before
 * @param problems files that were not used
 * @param waiting where a bundle is missing
 * @param receipts the names of the receipts files that were written
 * @param reports a report for each relay that there was something to do for
 * @param exit how it ended
 */
public record Received(
        List<Taken> taken,
        List<String> doubled,
        List<Problem> problems,
        List<Missing> waiting,
        List<String> receipts,
        List<RunReport> reports,
        Exit exit) {
    /** The version of what {@code receive --output json} prints. */
    public static final int CONTRACT = 1;

    public Received {
        taken = List.copyOf(taken);
        doubled = List.copyOf(doubled);
        problems = List.copyOf(problems);
        waiting = List.copyOf(waiting);
        receipts = List.copyOf(receipts);
        reports = List.copyOf(reports);
    }

    /**
     * A bundle that was delivered.
     *
     * @param file its name
     * @param relay the relay
     * @param number its number
     * @param documents how many documents it holds
     */
    public record Taken(String file, String relay, long number, long documents) {}

    /**
     * A file that was not used, and why.
     *
     * @param file its name
     * @param fault what is wrong with it
     */
    public record Problem(String file, Fault fault) {}

    /**
     * Bundles that have not come, and those that wait for them.
     *
     * @param relay the relay
     * @param first the number of the first that is missing
     * @param last the number of the last that is missing before those that have come
     * @param waiting the names of the files that wait
     */
    public record Missing(String relay, long first, long last, List<String> waiting) {}
}
