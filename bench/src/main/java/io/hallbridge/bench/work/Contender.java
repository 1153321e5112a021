package io.hallbridge.bench.work;

import io.hallbridge.bench.timing.ColdProcess.Ended;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Somebody who does the works, in processes of its own. */
public interface Contender {
    /** A short name for tables. */
    String name();

    /** What it is made of, with versions and settings. */
    String madeOf();

    boolean does(Task.Kind kind);

    /** Lays out what the task needs; this is not measured. */
    default void prepare(Task task) throws IOException {}

    /** The command that does the task. */
    List<String> command(Task task);

    /** The environment it gets beside the usual one. */
    default Map<String, String> environment(Task task) {
        return Map.of();
    }

    /** What it found; a process that failed is told by an exception. */
    Found found(Task task, Ended ended) throws IOException;
}
