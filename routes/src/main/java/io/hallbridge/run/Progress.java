package io.hallbridge.run;

import io.hallbridge.finding.Finding;

/** Told how work goes on, so that a person can be shown; called often, from several threads. */
public interface Progress {
    /** Nobody looks. */
    Progress NONE = new Progress() {};

    /** Another run is waited for. */
    default void waiting(String run) {}

    /** A source is about to be read. */
    default void source(String name) {}

    /** One more document of a dataset was read and checked. */
    default void document(String dataset) {}

    /** A table was read to its end. */
    default void examined(Examined table) {}

    /** A file, table or source could not be read. */
    default void unreadable(Finding why) {}

    /** So many documents are going to be sent. */
    default void toSend(long documents) {}

    /** So many more of these have an outcome; never more than are going to be sent. */
    default void settled(long documents) {}

    /** Reading, or sending, has ended; what a person looks at may go. */
    default void end() {}
}
