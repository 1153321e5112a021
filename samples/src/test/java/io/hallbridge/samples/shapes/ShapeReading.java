package io.hallbridge.samples.shapes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.check.Checks;
import io.hallbridge.check.WholeChecks;
import io.hallbridge.dataset.CanonicalJson;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.HeaderTaken;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.mapping.Tally;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sample read by the product's plain packages, and what was read as the text of its golden file. */
final class ShapeReading {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Table> tables = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final Workspace workspace;
    private final Map<String, WholeChecks> wholly = new HashMap<>();

    /** What one mapping made of the file. */
    record Table(
            String mapping, HeaderTaken header, Tally tally, Map<String, Tally> children, List<String> documents) {}

    private ShapeReading(Workspace workspace) {
        this.workspace = workspace;
    }

    static ShapeReading of(Workspace workspace, Path file) throws Exception {
        ShapeReading reading = new ShapeReading(workspace);
        for (Mapping mapping : workspace.mappings()) {
            if (mapping.takes(file.getFileName().toString())) {
                reading.read(mapping, file);
            }
        }
        return reading;
    }

    private void read(Mapping mapping, Path file) {
        List<Mapped> all = new ArrayList<>();
        SourcePlace place = new SourcePlace("inbox", "inbox/" + file.getFileName());
        try (Tables opened = TableFiles.open(file, mapping.options());
                Reading reading = new Mapper(findings::add).read(mapping, opened, place)) {
            for (Mapped next = reading.next(); next != null; next = reading.next()) {
                all.add(next);
            }
            tables.add(new Table(
                    mapping.name(),
                    reading.header(),
                    reading.tally(),
                    reading.children(),
                    all.stream()
                            .map(one -> CanonicalJson.text(one.document().content()))
                            .toList()));
            check(mapping, all);
        } catch (Unreadable refused) {
            findings.add(refused.finding());
        }
    }

    private void check(Mapping mapping, List<Mapped> all) {
        Checks checks = Checks.of(mapping.dataset(), workspace.datasets());
        WholeChecks whole = wholly.computeIfAbsent(
                mapping.dataset().name(), any -> WholeChecks.of(mapping.dataset(), workspace.datasets()));
        List<Document> unsuspected = new ArrayList<>();
        for (Mapped one : all) {
            findings.addAll(checks.check(one));
            whole.seen(one.document(), Fingerprint.of(one.document().content()))
                    .ifPresentOrElse(findings::add, () -> unsuspected.add(one.document()));
        }
        unsuspected.stream()
                .filter(one -> whole.conflicts().contains(String.valueOf(one.key())))
                .forEach(one -> findings.add(whole.conflicting(one)));
    }

    /** JSON with a line for each thing that may change. */
    String golden() throws Exception {
        StringBuilder out = new StringBuilder("{\n\"tables\": [");
        String next = "\n";
        for (Table table : tables) {
            out.append(next).append("{\n\"taken\": ").append(JSON.writeValueAsString(taken(table)));
            out.append(",\n\"rows\": ").append(JSON.writeValueAsString(rows(table)));
            out.append(",\n\"documents\": ").append(lines(table.documents())).append("\n}");
            next = ",\n";
        }
        List<String> found = new ArrayList<>();
        for (Finding finding : findings) {
            found.add(JSON.writeValueAsString(found(finding)));
        }
        return out + "\n],\n\"findings\": " + lines(found) + "\n}\n";
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "\n]";
    }

    private static ObjectNode taken(Table table) {
        HeaderTaken header = table.header();
        ObjectNode taken = JSON.createObjectNode();
        taken.put("mapping", table.mapping()).put("sheet", header.table());
        taken.set("header", JSON.valueToTree(header.rows()));
        taken.set("columns", JSON.valueToTree(header.columns()));
        taken.set("unmatched", JSON.valueToTree(header.unmatched().size() > 30 ? List.of() : header.unmatched()));
        return taken;
    }

    private static ObjectNode rows(Table table) {
        ObjectNode rows = rows(table.tally());
        table.children().forEach((field, tally) -> rows.set(field, rows(tally)));
        return rows;
    }

    private static ObjectNode rows(Tally tally) {
        ObjectNode rows = JSON.createObjectNode();
        rows.put("read", tally.read()).put("documents", tally.documents());
        tally.skipped().forEach((reason, count) -> rows.put(reason.name().toLowerCase(Locale.ROOT), count));
        return rows;
    }

    private static ObjectNode found(Finding finding) {
        ObjectNode found = JSON.createObjectNode();
        found.put("rule", finding.rule().id());
        found.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        found.put("sheet", finding.origin().table());
        found.put("cell", finding.origin().place());
        found.put("value", finding.value());
        return found;
    }

    /** The findings in a few words each. */
    List<String> brief() {
        return findings.stream()
                .map(finding -> String.join(
                        " ",
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.rule().id(),
                        String.valueOf(finding.origin().table()),
                        String.valueOf(finding.origin().place())))
                .toList();
    }
}
