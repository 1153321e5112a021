package io.hallbridge.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code faults.log} in a hall's folder: one line for each fault that was committed, with the time, the
 * fault's word, the call, the batch's idempotency key and how many documents it befell. Holds nothing of a document.
 */
final class FaultLog {
    static final String FILE = "faults.log";
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private final Path file;
    private final Clock clock;

    FaultLog(Path folder, Clock clock) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
    }

    void write(MishapKind kind, Call call) {
        write(kind, call.name(), call.batch(), 0);
    }

    /** A line is one write, so that lines of several threads, or of a hall killed in between, stay whole. */
    synchronized void write(MishapKind kind, String call, String batch, int documents) {
        String at = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        String line = String.join(" ", at, kind.word(), call, batch, String.valueOf(documents)) + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            LOG.warn("{} cannot be written", file, full);
        }
    }
}
