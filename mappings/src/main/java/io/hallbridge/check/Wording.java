package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.Map;

/** Puts words that differ by language into a rule's sentences; a finding's own values are the same in every language. */
final class Wording {
    private static final Map<String, Text> KINDS = Map.of(
            "string", new Text("文字", "text"),
            "integer", new Text("整数", "a whole number"),
            "number", new Text("数字", "a number"),
            "boolean", new Text("是或否", "true or false"),
            "array", new Text("列表", "a list"),
            "object", new Text("一组字段", "a group of fields"),
            "null", new Text("空值", "null"));

    private Wording() {}

    /** The same rule, its sentences with {@code {place}} filled. */
    static Rule put(Rule rule, String place, Text words) {
        return new Rule(
                rule.id(),
                rule.severity(),
                rule.mandatory(),
                rule.title(),
                put(rule.message(), place, words),
                put(rule.remedy(), place, words));
    }

    private static Text put(Text sentence, String place, Text words) {
        return new Text(
                sentence.fill(Map.of(place, words.zh())).zh(),
                sentence.fill(Map.of(place, words.en())).en());
    }

    /** What people call a kind of JSON value. */
    static Text kind(String name) {
        return KINDS.getOrDefault(name, Text.same(name));
    }
}
