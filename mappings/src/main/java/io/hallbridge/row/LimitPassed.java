package io.hallbridge.row;

import io.hallbridge.finding.Rule;
import java.io.IOException;
import java.util.Map;

/** A stream that goes on for longer than any true file would. */
final class LimitPassed extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient Map<String, String> args;

    LimitPassed(Rule rule, Map<String, String> args) {
        super(rule.message().fill(args).en());
        this.rule = rule;
        this.args = args;
    }

    Rule rule() {
        return rule;
    }

    Map<String, String> args() {
        return args;
    }
}
