package io.hallbridge.mapping;

import io.hallbridge.finding.Text;
import java.util.List;

/**
 * Whether a mapping does with a case what the case says.
 *
 * @param name the case's name
 * @param file the case file as people know it
 * @param line where the case stands in it
 * @param differences what is otherwise than expected; none for a case that holds
 */
public record CaseResult(String name, String file, int line, List<Text> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
