package io.hallbridge.cli.render;

import io.hallbridge.check.Rules;
import io.hallbridge.check.WaiverRules;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.TargetRules;
import io.hallbridge.intake.IntakeRules;
import io.hallbridge.mapping.MappingRules;
import io.hallbridge.row.RowRules;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every rule is about, in a few words, for those of which only the id was kept. */
final class RuleTitles {
    private static final Map<String, Text> TITLES = Stream.of(
                    RowRules.all(),
                    MappingRules.all(),
                    Rules.all(),
                    WaiverRules.all(),
                    IntakeRules.all(),
                    TargetRules.all())
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(Rule::id, Rule::title, (one, other) -> one));

    private RuleTitles() {}

    /** The title; the id itself where an older or newer program kept it. */
    static Text of(String id) {
        return TITLES.getOrDefault(id, Text.same(id));
    }
}
