package io.hallbridge.rehearsal;

import java.util.List;

/**
 * Whether a profile says and understands what one recorded exchange says.
 *
 * @param name the exchange's name
 * @param file the file it stands in
 * @param line where it stands there
 * @param differences what is otherwise; none where it holds
 */
public record Rehearsed(String name, String file, int line, List<Difference> differences) {
    public Rehearsed {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
