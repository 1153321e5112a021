package io.hallbridge.setting;

import io.hallbridge.finding.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of a set-up, collected so that all are reported at once. */
public final class Problems {
    /** A file that is read for two places is wrong once. */
    private final Set<Problem> all = new LinkedHashSet<>();

    /** One that is met twice, since two places in the program read one line, is told once. */
    public void add(String file, int line, String path, Text text) {
        Problem problem = new Problem(file, line, path, text);
        if (!all.contains(problem)) {
            all.add(problem);
        }
    }

    /** Takes over what was collected elsewhere. */
    public void addAll(Problems others) {
        all.addAll(others.all);
    }

    /** In the order they were found. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Ends reading when anything was wrong. */
    public void throwIfAny() throws ProblemsFound {
        if (!all.isEmpty()) {
            throw new ProblemsFound(all());
        }
    }
}
