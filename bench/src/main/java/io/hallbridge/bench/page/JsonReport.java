package io.hallbridge.bench.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Measured;
import java.io.IOException;
import java.util.List;

/** What was measured as one JSON object, for programs that compare two measurements. */
public final class JsonReport {
    private JsonReport() {}

    /** For each work wall time, ratios, peak memory and documents. */
    public static String of(List<Measured> all) throws IOException {
        ObjectNode report = new JsonMapper().createObjectNode();
        report.put("version", 1);
        ObjectNode works = report.putObject("works");
        for (Measured measured : all) {
            report.put("machine", measured.machine());
            measured.skipped().forEach(report.withObject("/skipped")::put);
            for (String stage : measured.stages()) {
                Ratios.of(measured, stage).ifPresent(ratios -> write(works.putObject(stage), ratios));
            }
        }
        return report.toPrettyString();
    }

    private static void write(ObjectNode work, Ratios ratios) {
        Figure ours = ratios.ours();
        work.put("seconds", rounded(ours.wall()));
        work.put("cpuSeconds", rounded(ours.cpu()));
        work.put("peakMiB", Math.round(ours.peakMib()));
        work.put("documents", ours.documents());
        work.put("sent", ours.sent());
        work.put("requests", ours.requests());
        work.put("bytes", ours.bytes());
        work.put("runs", ours.runs());
        work.put("spread", rounded(ours.spread()));
        ratios.toBareLoop().ifPresent(ratio -> work.put("ratioToBareLoop", rounded(ratio)));
        ratios.toFastestPeer().ifPresent(ratio -> work.put("ratioToFastestPeer", rounded(ratio)));
        ratios.peer().ifPresent(peer -> work.put("fastestPeer", peer.contender()));
        Budget.of(ours.stage()).ifPresent(budget -> work.put("withinBudget", budget.isMet(ratios)));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
