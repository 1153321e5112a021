package io.hallbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.workspace.Source;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeFilesTest {
    @TempDir
    Path root;

    private final FindingLog findings = new FindingLog();

    @Test
    void takes_the_files_that_fit_the_pattern_by_name() throws Exception {
        Path inbox = inbox("卫健局 2026.xlsx", "b.XLS", "a.csv", "notes.txt", "~$卫健局 2026.xlsx");
        try (Intake intake = new Intake(List.of())) {
            List<Path> files = intake.files(source(inbox, "*.{xls*,csv}", Source.After.LEAVE), findings);
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("a.csv", "b.XLS", "卫健局 2026.xlsx");
            intake.finish(true);
        }
        assertThat(names(inbox)).hasSize(5);
        assertThat(findings.total()).isZero();
    }

    @Test
    void moves_files_to_done_only_when_the_run_dealt_with_them() throws Exception {
        Path inbox = inbox("a.csv");
        try (Intake intake = new Intake(List.of())) {
            intake.files(source(inbox, "*.csv", Source.After.MOVE), findings);
            intake.finish(false);
        }
        assertThat(names(inbox)).containsExactly("a.csv");
        try (Intake intake = new Intake(List.of())) {
            intake.files(source(inbox, "*.csv", Source.After.MOVE), findings);
            assertThat(names(inbox)).as("while the run goes on").containsExactly("a.csv");
            intake.finish(true);
        }
        assertThat(names(inbox)).containsExactly("done");
        assertThat(names(inbox.resolve("done"))).singleElement().asString().matches("\\d{8}-\\d{6}-a\\.csv");
    }

    @Test
    void leaves_every_file_where_it_is_when_the_process_ends_without_a_word() throws Exception {
        Path inbox = inbox("a.csv");
        try (Intake intake = new Intake(List.of())) {
            intake.files(source(inbox, "*.csv", Source.After.MOVE), findings);
        }
        assertThat(names(inbox)).containsExactly("a.csv");
    }

    @Test
    void reports_a_file_that_is_still_being_written() throws Exception {
        Path inbox = inbox("a.csv", "b.csv");
        Path growing = inbox.resolve("b.csv");
        AtomicBoolean copying = new AtomicBoolean(true);
        Thread writer = new Thread(() -> append(growing, copying));
        writer.start();
        try (Intake intake = new Intake(List.of())) {
            List<Path> files = intake.files(source(inbox, "*.csv", Source.After.LEAVE), findings);
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("a.csv");
        } finally {
            copying.set(false);
            writer.join();
        }
        assertThat(findings.kept()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(IntakeRules.FILE_IN_USE);
            assertThat(finding.origin().file()).isEqualTo("inbox/b.csv");
        });
    }

    /** A slow copy: a line every so often until told to stop. */
    private static void append(Path file, AtomicBoolean copying) {
        try {
            while (copying.get()) {
                Files.writeString(file, "more\n", StandardOpenOption.APPEND);
                LockSupport.parkNanos(100_000_000);
            }
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void holds_the_files_locked_while_the_run_goes_on() throws Exception {
        Path inbox = inbox("a.csv");
        try (Intake intake = new Intake(List.of())) {
            intake.files(source(inbox, "*.csv", Source.After.LEAVE), findings);
            assertThat(writable(inbox.resolve("a.csv"))).isFalse();
            intake.finish(true);
            assertThat(writable(inbox.resolve("a.csv"))).isTrue();
        }
    }

    private static boolean writable(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (java.nio.channels.OverlappingFileLockException held) {
            return false;
        }
    }

    @Test
    void says_which_folder_is_not_there() {
        try (Intake intake = new Intake(List.of())) {
            Source.Folder gone = source(root.resolve("gone"), "*", Source.After.LEAVE);
            assertThatThrownBy(() -> intake.files(gone, findings)).isInstanceOfSatisfying(Unreadable.class, fault -> {
                assertThat(fault.finding().rule()).isEqualTo(IntakeRules.FOLDER_UNREADABLE);
                assertThat(fault.finding().origin().where()).isEqualTo("inbox");
            });
        }
    }

    private Path inbox(String... names) throws IOException {
        Path inbox = Files.createDirectories(root.resolve("收件箱 inbox"));
        for (String name : names) {
            Path file = Files.writeString(inbox.resolve(name), "x");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
        return inbox;
    }

    private static Source.Folder source(Path folder, String pattern, Source.After after) {
        return new Source.Folder("health", "health", folder, "inbox", pattern, true, after);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
