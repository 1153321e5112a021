package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/** Where real processes that open ledgers leave SQLite's native library. */
final class SqliteLibraryTest {
    @TempDir
    private Path state;

    /** Opens the ledger and is killed while it is open. */
    private void openAndKill(String prefix) throws Exception {
        Process child = LedgerChild.start("open", state, prefix);
        assertThat(child.inputReader().lines().anyMatch("opened"::equals)).isTrue();
        assertThat(child.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.getFileName().toString().matches("(?i).*(sqlite|unfinished).*"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @Test
    void is_unpacked_by_the_first_start_and_left_alone_by_those_after_it() throws Exception {
        openAndKill("a");
        List<Path> first = libraries();
        Object unpacked = Files.getLastModifiedTime(first.get(0));
        openAndKill("b");

        assertThat(first).hasSize(1);
        assertThat(libraries()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.get(0))).isEqualTo(unpacked);
    }

    @Test
    void of_another_version_is_removed() throws Exception {
        Path former = Files.createDirectory(state.resolve("libsqlite-3.0.0.0-any"));
        Files.writeString(former.resolve(LibraryLoaderUtil.getNativeLibName()), "old");
        openAndKill("a");

        assertThat(former).doesNotExist();
        assertThat(libraries()).hasSize(1);
    }

    @Test
    void that_cannot_be_loaded_keeps_no_ledger_closed() throws Exception {
        openAndKill("a");
        Files.writeString(libraries().get(0), "no library");
        openAndKill("b");

        try (Ledger ledger = Ledgers.sqlite(state)) {
            assertThat(ledger.unfinished(Sending.LANE)).hasSize(2);
        }
    }
}
