package io.hallbridge.check;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences said about what a workspace wants of rules. */
final class RuleWords {
    static final Text NO_PLACE = new Text(
            "没有写豁免哪里：至少要有 source、file 或 dataset 中的一项",
            "it does not say where: give at least one of source, file or dataset");
    static final Text NO_DATE = new Text("这里应当是 2026-12-31 这样的日期", "this must be a date such as 2026-12-31");

    private RuleWords() {}

    static Text mandatory(String rule) {
        return new Text(
                "规则“" + rule + "”是强制的，不能关闭或降级",
                "the rule \"" + rule + "\" is mandatory and cannot be switched off or made milder");
    }

    static Text notToBeWaived(String rule) {
        return new Text("规则“" + rule + "”是强制的，不能豁免", "the rule \"" + rule + "\" is mandatory and cannot be waived");
    }

    static Text neverError(String rule) {
        return new Text(
                "规则“" + rule + "”不针对单条内容，不能设为 error",
                "the rule \"" + rule + "\" is not about one document's content and cannot be an error");
    }

    static Text severalRules(String check, List<Rule> rules) {
        String all = rules.stream().map(Rule::id).collect(Collectors.joining(", "));
        return new Text(
                "“" + check + "”是一项检查，这里要写它的规则：" + all, "\"" + check + "\" is a check; name its rules here: " + all);
    }

    static Text noRule(String id, Collection<String> known) {
        Optional<String> near = Nearest.to(id, known);
        return new Text(
                "没有规则“" + id + "”" + near.map(rule -> "，是不是“" + rule + "”？").orElse("；全部规则见 docs/rules.md"),
                "there is no rule \"" + id + "\""
                        + near.map(rule -> ", did you mean \"" + rule + "\"?")
                                .orElse("; docs/rules.md lists them all"));
    }
}
