package io.hallbridge.check;

import io.hallbridge.dataset.CodeRules;
import io.hallbridge.finding.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that checking can report. */
public final class Rules {
    private Rules() {}

    /** In the order in which they are looked at. */
    public static List<Rule> all() {
        Stream<Rule> ofOne = NamedChecks.ALL.stream().flatMap(check -> check.rules().stream());
        return Stream.of(SchemaRules.all().stream(), CodeRules.all().stream(), ofOne, WholeRules.all().stream())
                .flatMap(rules -> rules)
                .toList();
    }
}
