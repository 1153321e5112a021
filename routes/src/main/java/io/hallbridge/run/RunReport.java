package io.hallbridge.run;

import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did, in numbers.
 *
 * @param run the run's number, {@code 20261123-0100-7f3a}
 * @param job the job's name
 * @param hall the hall's name
 * @param totals the counts of all datasets together
 * @param datasets the counts of each dataset, parents first
 * @param batches how many batches were sent
 * @param bundles the files that were written to be carried to the hall; none where it is reached directly
 * @param findings what was found wrong
 * @param notes why things ended as they did and what to do next, most important first
 * @param seconds how long it took
 * @param exit how it ended
 */
public record RunReport(
        String run,
        String job,
        String hall,
        Counts totals,
        Map<String, Counts> datasets,
        long batches,
        List<String> bundles,
        FindingLog findings,
        List<Text> notes,
        double seconds,
        Exit exit) {

    /** The version of what {@code run --output json} prints; raised when a field changes its meaning or goes. */
    public static final int CONTRACT = 1;

    /** Nothing was done, and this is why. */
    static RunReport idle(String run, String job, String hall, Text why) {
        return ofNothing(run, job, hall, List.of(why), 0, Exit.DONE);
    }

    /** Nothing was taken from a source whole, so nothing was counted or sent. */
    static RunReport ofNothing(String run, String job, String hall, List<Text> notes, double seconds, Exit exit) {
        return new RunReport(
                run, job, hall, Counts.none(), Map.of(), 0, List.of(), new FindingLog(), notes, seconds, exit);
    }

    public RunReport {
        datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        bundles = List.copyOf(bundles);
        notes = List.copyOf(notes);
    }
}
