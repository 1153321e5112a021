package io.hallbridge.mapping;

import io.hallbridge.finding.Unreadable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table being read into documents, one after the other; for one thread. */
public interface Reading extends AutoCloseable {

    /** The next document with its findings, in the order of the rows; null after the last. */
    @Nullable Mapped next() throws Unreadable;

    /** What became of the rows so far. */
    Tally tally();

    /** What became of the rows of each child table ({@code rows-of}), by the field it fills; complete from the start. */
    Map<String, Tally> children();

    /** Where the columns were found. */
    HeaderTaken header();

    @Override
    void close();
}
