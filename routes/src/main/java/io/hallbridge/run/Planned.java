package io.hallbridge.run;

import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Text;
import io.hallbridge.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A plan that was made: the file, what is in it, and what kept other things out of it.
 *
 * @param run the run that made it
 * @param job the job
 * @param hall the hall
 * @param plan the sealed plan
 * @param datasets the counts as planned, parents first
 * @param totals the same together
 * @param findings what was found wrong
 * @param tables the tables that were read, in order
 * @param notes what a person should know: what could not be read, what may not be retired
 * @param wrong how a run of this plan ends at best: {@link Exit#DONE}, or why it cannot end well
 * @param gateClosed whether so much is faulty that nothing may be sent
 */
public record Planned(
        String run,
        String job,
        String hall,
        Plan plan,
        Map<String, Counts> datasets,
        Counts totals,
        FindingLog findings,
        List<Examined> tables,
        List<Text> notes,
        Exit wrong,
        boolean gateClosed) {

    /** The sealed plan's file. */
    public Path file() {
        return plan.file();
    }
}
