package io.hallbridge.check;

import io.hallbridge.dataset.CodeRules;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.MappingRules;
import io.hallbridge.row.RowRules;
import io.hallbridge.setting.Setting;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that a workspace grades otherwise or switches off, under {@code rules} in hallbridge.yaml. */
public final class RegradedRules {
    private static final String OFF = "off";
    private static final List<String> WORDS = List.of("error", "warning", "info", OFF);

    /** The rules about one document's content; only these can hold a document back, so only these can become errors. */
    private static final Set<String> OF_ONE_DOCUMENT = Stream.of(
                    SchemaRules.all(),
                    CodeRules.all(),
                    NamedChecks.ALL.stream()
                            .flatMap(check -> check.rules().stream())
                            .toList())
            .flatMap(Collection::stream)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Rule> KNOWN = known();

    private final Map<String, Optional<Severity>> grades;

    private RegradedRules(Map<String, Optional<Severity>> grades) {
        this.grades = Map.copyOf(grades);
    }

    /** Every rule as it is. */
    public static RegradedRules none() {
        return new RegradedRules(Map.of());
    }

    private static Map<String, Rule> known() {
        Map<String, Rule> known = new TreeMap<>();
        Stream.of(RowRules.all(), MappingRules.all(), Rules.all(), WaiverRules.all())
                .flatMap(Collection::stream)
                .forEach(rule -> known.put(rule.id(), rule));
        return known;
    }

    /** Reads the section; unknown rules and mandatory ones made milder are problems with their line. */
    public static RegradedRules read(Setting section) {
        Map<String, Optional<Severity>> grades = new HashMap<>();
        section.entries().forEach((id, setting) -> {
            Optional<String> word = setting.get("severity").among(WORDS);
            Optional<Rule> rule = known(id, setting);
            if (setting.get("severity").needed().isEmpty() || word.isEmpty() || rule.isEmpty()) {
                return;
            }
            Optional<Severity> severity =
                    word.get().equals(OFF) ? Optional.empty() : Optional.of(Severity.of(word.get()));
            if (allowed(rule.get(), severity, setting)) {
                grades.put(id, severity);
            }
        });
        return new RegradedRules(grades);
    }

    /** The rule of that name; a problem where there is none. */
    static Optional<Rule> known(String id, Setting setting) {
        Rule rule = KNOWN.get(id);
        if (rule == null) {
            setting.problem(NamedChecks.find(id)
                    .map(check -> RuleWords.severalRules(id, check.rules()))
                    .orElseGet(() -> RuleWords.noRule(id, KNOWN.keySet())));
        }
        return Optional.ofNullable(rule);
    }

    private static boolean allowed(Rule rule, Optional<Severity> wanted, Setting setting) {
        boolean milder =
                wanted.map(severity -> severity.compareTo(rule.severity()) > 0).orElse(true);
        if (rule.mandatory() && milder) {
            setting.problem(RuleWords.mandatory(rule.id()));
            return false;
        }
        if (wanted.equals(Optional.of(Severity.ERROR)) && !rule.mandatory() && !OF_ONE_DOCUMENT.contains(rule.id())) {
            setting.problem(RuleWords.neverError(rule.id()));
            return false;
        }
        return true;
    }

    boolean isEmpty() {
        return grades.isEmpty();
    }

    /** The finding with the workspace's severity; empty where its rule is switched off. */
    Optional<Finding> regard(Finding finding) {
        Optional<Severity> grade = grades.get(finding.rule().id());
        if (grade == null) {
            return Optional.of(finding);
        }
        return grade.map(finding::graded);
    }
}
