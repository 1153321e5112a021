package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/**
 * What a run did, as lines that a person can follow: one file a run, {@code state/logs/RUN.log}. Lines name sources, batches,
 * counts and the hall's codes, never a data value, a document's key or a secret. What it is told it passes on to whoever
 * looks. For several threads at once.
 */
final class RunLog implements Progress, AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String SUFFIX = ".log";

    private final BufferedWriter file;
    private final Language language;
    private final Progress looking;

    private RunLog(BufferedWriter file, Language language, Progress looking) {
        this.file = file;
        this.language = language;
        this.looking = looking;
    }

    /** Begins the log of a run, and removes logs that are a month old. */
    static RunLog begin(Path state, String run, Language language, Progress looking) {
        Path folder = state.resolve("logs");
        Path path = folder.resolve(run + SUFFIX);
        try {
            Files.createDirectories(folder);
            removeOld(folder);
            BufferedWriter file = Files.newBufferedWriter(path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            return new RunLog(file, language, looking);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private static void removeOld(Path folder) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.filter(one -> one.toString().endsWith(SUFFIX)).toList()) {
                if (Files.getLastModifiedTime(log).compareTo(oldest) < 0) {
                    Files.deleteIfExists(log);
                }
            }
        }
    }

    /** The ledger, with a line for whatever becomes of a batch. */
    BatchLedger over(BatchLedger ledger, long batches) {
        return new LoggedLedger(ledger, this, batches);
    }

    synchronized void line(Text text) {
        try {
            file.write(TIME.format(Instant.now()) + "  " + text.in(language));
            file.newLine();
            file.flush();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    void begins(String run, String job, Lane lane) {
        line(RunLogWords.begins(run, job, lane));
    }

    void planned(Planned planned) {
        planned.datasets().forEach((dataset, counts) -> line(RunLogWords.plan(dataset, counts)));
        line(RunLogWords.plan(planned));
    }

    void ends(RunReport report) {
        line(RunLogWords.ends(report));
    }

    /** The run ended without a report. */
    void breaksOff(RuntimeException why) {
        line(RunLogWords.breaksOff(why));
    }

    @Override
    public void waiting(String run) {
        looking.waiting(run);
    }

    @Override
    public void source(String name) {
        line(RunLogWords.source(name));
        looking.source(name);
    }

    @Override
    public void document(String dataset) {
        looking.document(dataset);
    }

    @Override
    public void examined(Examined table) {
        line(RunLogWords.examined(table));
        looking.examined(table);
    }

    @Override
    public void unreadable(Finding why) {
        line(RunLogWords.unreadable(why));
        looking.unreadable(why);
    }

    @Override
    public void toSend(long documents) {
        looking.toSend(documents);
    }

    @Override
    public void settled(long documents) {
        looking.settled(documents);
    }

    @Override
    public void end() {
        looking.end();
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
