package io.hallbridge.bench.work;

import io.hallbridge.bench.timing.ColdProcess.Ended;
import java.io.IOException;
import java.nio.file.Path;
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

    /** A further command, not measured, that has every fault written into a file; none where the places are told anyway. */
    default List<String> tellingPlaces(Task task, Path file) {
        return List.of();
    }

    /** The sum over the places that such a file names. */
    default long placesIn(Path file) throws IOException {
        throw new IOException("no such file is written by " + name());
    }

    /** What it found; a process that failed is told by an exception. */
    Found found(Task task, Ended ended) throws IOException;
}
