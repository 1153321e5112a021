package io.hallbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.hall.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hall lists, in a file for as long as it is compared. */
final class ListingFileTest {
    @TempDir
    Path folder;

    private ListingFile listing;

    @BeforeEach
    void open() throws IOException {
        listing = Ledgers.listing(folder);
    }

    @AfterEach
    void close() throws IOException {
        listing.close();
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    private static Listed shown(String key, String fingerprint) {
        return new Listed(key, fingerprint, true, 1);
    }

    private List<Listed> listed(String dataset) {
        List<Listed> all = new ArrayList<>();
        try (Pulled<Listed> pulled = listing.listed(dataset)) {
            for (Listed next = pulled.next(); next != null; next = pulled.next()) {
                all.add(next);
            }
        }
        return all;
    }

    @Test
    void only_we_may_read_the_file() throws IOException {
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void documents_come_back_by_key_whatever_the_halls_order_and_each_dataset_for_itself() {
        assertThat(listing.add("power", List.of(shown("𬱖", "a"), shown("k2", "b"), shown("｡", "c"))))
                .isEqualTo(3);
        assertThat(listing.add("guide", List.of(shown("k2", "z")))).isEqualTo(1);
        assertThat(listing.add("power", List.of(shown("k1", "d")))).isEqualTo(1);
        assertThat(listed("power")).extracting(Listed::key).containsExactly("k1", "k2", "｡", "𬱖");
        assertThat(listed("guide")).containsExactly(shown("k2", "z"));
        listing.clear("power");
        assertThat(listed("power")).isEmpty();
        assertThat(listed("guide")).hasSize(1);
    }

    @Test
    void of_a_document_listed_twice_the_one_that_is_shown_counts_and_else_the_later() {
        listing.add("power", List.of(shown("k1", "a"), shown("k2", "a"), new Listed("k3", "a", false, 7)));
        assertThat(listing.add("power", List.of(new Listed("k1", "b", false, 5), shown("k2", "b"), shown("k4", "d"))))
                .isEqualTo(1);
        assertThat(listing.add("power", List.of(shown("k3", "c"), shown("k3", "c"))))
                .isZero();
        assertThat(listed("power"))
                .containsExactly(
                        new Listed("k1", "a", true, 5),
                        shown("k2", "b"),
                        new Listed("k3", "c", true, 7),
                        shown("k4", "d"));
        List<String> twice = new ArrayList<>();
        listing.twice("power", twice::add);
        assertThat(twice).containsExactly("k1", "k2", "k3");
    }

    @Test
    void what_a_process_left_that_was_killed_is_cleared_away_a_day_later() throws IOException {
        Path old = Files.createFile(folder.resolve(".unfinished-1.tmp"));
        Path young = Files.createFile(folder.resolve(".unfinished-2.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90_000)));
        Ledgers.listing(folder).close();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }
}
