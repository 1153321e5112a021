package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Severity;
import io.hallbridge.run.Counts;
import io.hallbridge.run.RunReport;

/** A run for programs: the contract of {@code run --output json}. */
public final class RunJson {
    private RunJson() {}

    public static ObjectNode of(RunReport report, Screen screen) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", RunReport.CONTRACT);
        json.put("run", report.run()).put("job", report.job()).put("hall", report.hall());
        counts(json, report.totals());
        json.put("batches", report.batches());
        report.bundles().forEach(file -> json.withArray("/bundles").add(file));
        ObjectNode findings = json.putObject("findings");
        for (Severity severity : Severity.values()) {
            findings.put(severity.word(), report.findings().count(severity));
        }
        ObjectNode datasets = json.putObject("datasets");
        report.datasets().forEach((name, counts) -> counts(datasets.putObject(name), counts));
        report.notes().forEach(note -> json.withArray("/notes").add(screen.say(note)));
        json.put("seconds", Math.round(report.seconds() * 1000) / 1000.0);
        json.put("exit", report.exit().code());
        return json;
    }

    private static void counts(ObjectNode json, Counts counts) {
        json.put("read", counts.read())
                .put("skipped", counts.skipped())
                .put("documents", counts.documents())
                .put("unchanged", counts.unchanged())
                .put("created", counts.created())
                .put("updated", counts.updated())
                .put("retired", counts.retired())
                .put("quarantined", counts.quarantined())
                .put("pending", counts.pending())
                .put("accepted", counts.accepted())
                .put("refused", counts.refused())
                .put("inDoubt", counts.inDoubt())
                .put("awaiting", counts.awaiting())
                .put("unsent", counts.unsent());
    }
}
