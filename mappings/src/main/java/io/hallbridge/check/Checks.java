package io.hallbridge.check;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.RuleSetting;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a dataset: its schema first, then its code tables, then its named rules. Made once and used for every
 * document; the schema is compiled at the first. Safe for use by several threads.
 */
public final class Checks {
    private final Dataset dataset;
    private final SchemaCheck schema;
    private final List<Graded> checks;

    private Checks(Dataset dataset, SchemaCheck schema, List<Graded> checks) {
        this.dataset = dataset;
        this.schema = schema;
        this.checks = checks;
    }

    /** The checks of a dataset whose rules {@link #report} found sound. */
    public static Checks of(Dataset dataset, Datasets datasets) {
        return of(dataset, datasets, Clock.systemUTC());
    }

    /** The same at another time. */
    static Checks of(Dataset dataset, Datasets datasets, Clock clock) {
        Problems problems = new Problems();
        report(dataset, datasets, problems);
        if (!problems.isEmpty()) {
            Problem first = problems.all().get(0);
            throw new IllegalArgumentException(
                    first.file() + ":" + first.line() + " " + first.text().en());
        }
        List<Graded> checks = new ArrayList<>();
        dataset.codes()
                .forEach((path, table) ->
                        checks.add(new Graded(new CodeCheck(dataset, path, datasets.table(table)), null)));
        for (RuleSetting setting : dataset.rules().values()) {
            if (!setting.off()) {
                checks.add(named(dataset, datasets, clock, setting));
            }
        }
        return new Checks(dataset, new SchemaCheck(dataset, new SchemaErrors(dataset, datasets)), List.copyOf(checks));
    }

    private static Graded named(Dataset dataset, Datasets datasets, Clock clock, RuleSetting setting) {
        NamedCheck named = NamedChecks.of(setting.rule());
        Map<String, String> values = new HashMap<>(named.fields());
        values.putAll(named.settings());
        values.putAll(setting.options());
        return new Graded(
                named.make().apply(new Options(dataset, datasets, values, clock)),
                setting.severity().orElse(null));
    }

    /** Puts what is wrong with a dataset's rules among the problems: unknown rules and options, mandatory ones made milder. */
    public static void report(Dataset dataset, Datasets datasets, Problems problems) {
        new RuleSettings(dataset, datasets, problems).report();
    }

    /** What is wrong with a document. */
    public List<Finding> check(Document document) {
        Inspection at = new Inspection(dataset, document);
        schema.look(at);
        for (Graded graded : checks) {
            int from = at.findings().size();
            graded.check().look(at);
            Severity severity = graded.severity();
            if (severity != null && from < at.findings().size()) {
                grade(at.findings(), from, severity);
            }
        }
        return at.findings();
    }

    private static void grade(List<Finding> findings, int from, Severity severity) {
        findings.subList(from, findings.size()).replaceAll(finding -> finding.graded(severity));
    }

    /**
     * What is wrong with a mapped document: what mapping found, then what is wrong besides. A field that mapping could
     * not fill, and said so, is not reported as missing once more.
     */
    public List<Finding> check(Mapped mapped) {
        if (mapped.findings().isEmpty()) {
            return check(mapped.document());
        }
        AlreadySaid said = new AlreadySaid(dataset, mapped.findings());
        List<Finding> all = new ArrayList<>(mapped.findings());
        Set<String> personal = PersonalValues.of(dataset, mapped.document());
        all.replaceAll(finding -> finding.quoting(personal));
        check(mapped.document()).stream()
                .filter(finding -> !said.covers(finding))
                .forEach(all::add);
        return all;
    }

    /**
     * A check and the severity the dataset gives what it finds.
     *
     * @param check the check
     * @param severity the severity in place of the rule's own; null where that stays
     */
    private record Graded(Check check, @Nullable Severity severity) {}
}
