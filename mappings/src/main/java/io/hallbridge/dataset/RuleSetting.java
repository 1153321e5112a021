package io.hallbridge.dataset;

import io.hallbridge.finding.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * A named rule as a dataset uses it. Which rules exist and which options they take is known to the package
 * {@code check}, so it is verified there, with the place kept here.
 *
 * @param rule the rule's name: {@code phone-has-area-code}
 * @param off whether the dataset switches it off
 * @param severity another severity than the rule's own
 * @param options what the rule is told: {@code area = 0855}
 * @param file the file it stands in, as people know it
 * @param line the line in that file
 */
public record RuleSetting(
        String rule, boolean off, Optional<Severity> severity, Map<String, String> options, String file, int line) {
    public RuleSetting {
        options = Map.copyOf(options);
    }
}
