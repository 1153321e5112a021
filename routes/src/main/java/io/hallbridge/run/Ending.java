package io.hallbridge.run;

import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Text;
import java.time.Instant;
import java.util.List;

/**
 * What a report of a run is made from, besides what was delivered.
 *
 * @param run the run
 * @param job the job
 * @param hall the hall
 * @param started when it began
 * @param gathered what was read and planned
 * @param findings what was found wrong
 * @param notes what a person should know, to which more is added
 * @param wrong why it cannot end well, or {@link Exit#DONE}
 */
record Ending(
        String run,
        String job,
        String hall,
        Instant started,
        Gathered gathered,
        FindingLog findings,
        List<Text> notes,
        Exit wrong) {}
