package io.hallbridge.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or deserves a look, at one place.
 *
 * @param rule what was found
 * @param severity how bad it is here, which a dataset may have set otherwise than the rule
 * @param dataset the dataset concerned; null for a file or table as a whole
 * @param key the document's key; null where it has none
 * @param field the document's field as a JSON pointer ({@code /materials/2/name}); null for the whole document
 * @param origin where the value was read
 * @param value the raw value as the source holds it; null where the fault is an absence or concerns no single value
 * @param args the values the rule's sentences name
 * @param personal the personal values that it may quote although its own field is not personal
 */
public record Finding(
        Rule rule,
        Severity severity,
        @Nullable String dataset,
        @Nullable String key,
        @Nullable String field,
        Origin origin,
        @Nullable String value,
        Map<String, String> args,
        Set<String> personal) {

    public Finding {
        args = Map.copyOf(args);
        personal = Set.copyOf(personal);
    }

    /** A finding about a place in a source, not about a document. */
    public static Finding at(Origin origin, Rule rule, Map<String, String> args) {
        return new Finding(rule, rule.severity(), null, null, null, origin, null, args, Set.of());
    }

    public Finding about(String name, @Nullable String documentKey, @Nullable String pointer) {
        return new Finding(rule, severity, name, documentKey, pointer, origin, value, args, personal);
    }

    public Finding withValue(@Nullable String raw) {
        return new Finding(rule, severity, dataset, key, field, origin, raw, args, personal);
    }

    public Finding graded(Severity other) {
        return new Finding(rule, other, dataset, key, field, origin, value, args, personal);
    }

    /** The same, which may quote these personal values of its document besides its own. */
    public Finding quoting(Set<String> values) {
        return values.isEmpty() ? this : new Finding(rule, severity, dataset, key, field, origin, value, args, values);
    }

    /** The same with all it quotes masked, for what is personal. The field's title stays, for it is no value. */
    public Finding masked() {
        return masked(Masked::of);
    }

    /** The same with the personal values of other fields masked wherever it quotes them. */
    public Finding withMaskedQuotes() {
        return personal.isEmpty() ? this : masked(text -> Masked.within(text, personal));
    }

    private Finding masked(UnaryOperator<String> mask) {
        Map<String, String> hidden = new HashMap<>();
        args.forEach((name, text) -> hidden.put(name, name.equals("title") ? text : mask.apply(text)));
        String raw = value == null ? null : mask.apply(value);
        return new Finding(
                rule.without(personal, hidden), severity, dataset, key, field, origin, raw, hidden, Set.of());
    }

    /** The same with what identifies the document masked, for where the key is personal. */
    public Finding withMaskedKey() {
        String hidden = key == null ? null : Masked.of(key);
        String rowKey = origin.rowKey();
        Origin place = rowKey == null ? origin : origin.withRowKey(Masked.of(rowKey));
        return new Finding(rule, severity, dataset, hidden, field, place, value, args, personal);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong, with the values put in. */
    public Text message() {
        return rule.message().fill(args);
    }

    /** What to do, with the values put in. */
    public Text remedy() {
        return rule.remedy().fill(args);
    }

    /** Message and remedy together, whether or not the rule ends its message with a full stop. */
    public Text sentence() {
        Text message = message();
        Text remedy = remedy();
        return new Text(
                message.zh() + (message.zh().endsWith("。") ? "" : "。") + remedy.zh(),
                message.en() + (message.en().endsWith(".") ? " " : "; ") + remedy.en());
    }
}
