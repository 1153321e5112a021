package io.hallbridge.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that appears whole or not at all: written beside its place and moved there. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * What writes a file.
     *
     * @param <E> what it may fail with besides
     */
    @FunctionalInterface
    public interface Writing<E extends Exception> {
        void to(Path fresh) throws IOException, E;
    }

    /** Writes a file, making its folder where there is none; where that fails, what was there before stays. */
    public static <E extends Exception> void write(Path target, Writing<E> writing) throws IOException, E {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".unfinished-", ".tmp");
        try {
            writing.to(fresh);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
