package io.hallbridge.setting;

import java.util.List;

/** The set-up cannot be used; carries every problem found. */
public final class ProblemsFound extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemsFound(List<Problem> problems) {
        super(problems.size() + " problems, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
