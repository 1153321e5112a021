package io.hallbridge.finding;

import java.util.Map;
import java.util.Set;

/**
 * Something that can be wrong, with the words for it.
 *
 * @param id the name in kebab case, unique in the program, stable for reports: {@code value-not-in-code-table}
 * @param severity how bad it is unless a dataset or workspace says otherwise
 * @param mandatory whether no dataset and no workspace may switch it off or make it milder
 * @param title the problem in a few words
 * @param message what is wrong here; {@code {name}} places are filled from the finding
 * @param remedy what the reader should do
 */
public record Rule(String id, Severity severity, boolean mandatory, Text title, Text message, Text remedy) {

    /** The same with its places filled and these personal values masked, which may come about only where parts meet. */
    Rule without(Set<String> values, Map<String, String> args) {
        return values.isEmpty()
                ? this
                : new Rule(
                        id,
                        severity,
                        mandatory,
                        title,
                        within(message.fill(args), values),
                        within(remedy.fill(args), values));
    }

    private static Text within(Text sentence, Set<String> values) {
        return new Text(Masked.within(sentence.zh(), values), Masked.within(sentence.en(), values));
    }

    /** A rule that may not be switched off and is an error. */
    public static Rule error(String id, Text title, Text message, Text remedy) {
        return new Rule(id, Severity.ERROR, true, title, message, remedy);
    }

    /** A rule that warns, and may be re-graded. */
    public static Rule warning(String id, Text title, Text message, Text remedy) {
        return new Rule(id, Severity.WARNING, false, title, message, remedy);
    }

    /** A rule that only tells, and may be re-graded. */
    public static Rule info(String id, Text title, Text message, Text remedy) {
        return new Rule(id, Severity.INFO, false, title, message, remedy);
    }
}
