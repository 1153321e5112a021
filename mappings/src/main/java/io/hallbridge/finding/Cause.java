package io.hallbridge.finding;

/**
 * What findings of one kind in one table have in common.
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
}
