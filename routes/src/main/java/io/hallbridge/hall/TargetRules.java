package io.hallbridge.hall;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;

/** What a hall can ask of documents besides their dataset's rules. The words come with what is {@link Unmet}. */
public final class TargetRules {
    public static final Rule CODE_UNKNOWN =
            rule("target-code-unknown", Severity.ERROR, "大厅的代码对照表里没有这个值", "the hall's code map does not know a value");

    public static final Rule UNFIT =
            rule("target-form-unfit", Severity.ERROR, "值变不成大厅要的形式", "a value cannot be put into the hall's form");

    public static final Rule NOT_TAKEN =
            rule("target-takes-no-such-dataset", Severity.ERROR, "大厅不接收这个数据集", "the hall does not take this dataset");

    public static final Rule TOO_LONG =
            rule("target-too-long", Severity.ERROR, "目标列放不下", "the hall's column has no room for it");

    public static final Rule MANDATORY =
            rule("target-mandatory", Severity.ERROR, "大厅必填的没有填", "what the hall must have is not filled in");

    public static final Rule CHARSET =
            rule("target-charset", Severity.ERROR, "大厅的字符集写不出这个字", "the hall's charset lacks a character");

    public static final Rule FILLED =
            rule("target-filled", Severity.INFO, "按大厅要求填了占位词", "filled with what the hall wants there");

    private TargetRules() {}

    private static Rule rule(String id, Severity severity, String zh, String en) {
        return new Rule(
                id,
                severity,
                true,
                new Text(zh, en),
                new Text("{message}", "{message}"),
                new Text("{remedy}", "{remedy}"));
    }

    /** All rules of this package. */
    public static List<Rule> all() {
        return List.of(CODE_UNKNOWN, UNFIT, NOT_TAKEN, TOO_LONG, MANDATORY, CHARSET, FILLED);
    }
}
