package io.hallbridge.finding;

/** A file, sheet or query that cannot be read at all; carries the finding that says why and what to do. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Unreadable(Finding finding) {
        super(finding.origin().where() + ": " + finding.message().en());
        this.finding = finding;
    }

    public Unreadable(Finding finding, Throwable cause) {
        super(finding.origin().where() + ": " + finding.message().en(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
