package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import org.jspecify.annotations.Nullable;

/** The rows of one table, read one after the other; for one thread. */
public interface Rows extends AutoCloseable {

    /**
     * The next row, or null after the last. Row numbers ascend; a blank row is delivered only where the source holds it.
     */
    @Nullable Row next() throws Unreadable;

    @Override
    void close();
}
