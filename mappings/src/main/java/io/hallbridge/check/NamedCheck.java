package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A check that a dataset switches on by name.
 *
 * @param name the name in dataset.yaml
 * @param rules what it can report
 * @param fields the fields it looks at: the option that names each, and the field it means unless told otherwise
 * @param settings its other options and what they are unless told otherwise; a number where the default is one
 * @param make makes it for a dataset
 */
record NamedCheck(
        String name,
        List<Rule> rules,
        Map<String, String> fields,
        Map<String, String> settings,
        Function<Options, Check> make) {

    boolean mandatory() {
        return rules.stream().anyMatch(Rule::mandatory);
    }
}
