package io.hallbridge.check;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import java.time.LocalDate;
import java.util.Map;

/**
 * A fault accepted for a while.
 *
 * @param rule the rule's name
 * @param place where
 * @param owner who sees to it that the fault goes
 * @param until the last day on which it is accepted
 * @param line where the waiver stands in its file
 */
record Waiver(String rule, WaivedPlace place, String owner, LocalDate until, int line) {

    boolean holds(LocalDate today) {
        return !today.isAfter(until);
    }

    boolean covers(Finding finding) {
        return finding.rule().id().equals(rule) && place.covers(finding);
    }

    /** That something is wrong with this waiver. */
    Finding fault(Rule fault) {
        return Finding.at(
                Origin.ofFile("", Waivers.FILE).atRow(line),
                fault,
                Map.of("rule", rule, "until", until.toString(), "owner", owner));
    }
}
