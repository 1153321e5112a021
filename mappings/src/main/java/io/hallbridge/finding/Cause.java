package io.hallbridge.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What findings of one kind in one table have in common. Rules of one id are the same cause, though a check may have put
 * words into the sentences of each.
 *
 * @param table where: the file and its sheet, or the source and its database table
 * @param rule what was found
 * @param severity how bad it is there
 */
public record Cause(Origin table, Rule rule, Severity severity) {

    /** The cause a finding belongs to. */
    public static Cause of(Finding finding) {
        Origin at = finding.origin();
        return new Cause(
                new Origin(at.source(), at.file(), at.table(), 0, null, null, null),
                finding.rule(),
                finding.severity());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cause cause
                && severity == cause.severity
                && rule.id().equals(cause.rule.id())
                && table.equals(cause.table);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, rule.id(), severity);
    }
}
