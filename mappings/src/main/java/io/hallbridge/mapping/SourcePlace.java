package io.hallbridge.mapping;

import io.hallbridge.finding.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What findings call the file or database that is read.
 *
 * @param source the source's name in the workspace; empty for a file named on the command line
 * @param file the file's path as people know it; null for a database
 */
public record SourcePlace(String source, @Nullable String file) {

    Origin table(String name) {
        return Origin.ofTable(source, file, name);
    }

    Origin whole() {
        return new Origin(source, file, null, 0, null, null, null);
    }
}
