package io.hallbridge.ledger;

import io.hallbridge.plan.Unfinished;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once for each version into a state folder. Left alone, the driver unpacks it at every
 * start, and a process that is killed leaves its copy lying.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PLACE = "org.sqlite.lib.path";
    private static final String STEM = "libsqlite-";

    private SqliteLibrary() {}

    /** Tells the driver where the library is; where it cannot be put there, the driver helps itself as before. */
    static void keepIn(Path folder) {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        Path place = folder.resolve(STEM + SQLiteJDBCLoader.getVersion() + "-" + System.getProperty("os.arch"));
        if (Files.exists(library(place)) || unpacked(folder, place)) {
            System.setProperty(PLACE, place.toString());
        }
    }

    /** By the driver's own name for it, which it looks for among its own files where ours cannot be loaded. */
    private static Path library(Path place) {
        return place.resolve(LibraryLoaderUtil.getNativeLibName());
    }

    private static boolean unpacked(Path folder, Path place) {
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream content = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
            if (content == null) {
                return false;
            }
            removeOthers(folder, place);
            Path unfinished = Unfinished.in(folder);
            try {
                write(content, unfinished);
                Files.createDirectories(place);
                Files.move(unfinished, library(place), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return true;
        } catch (IOException noRoom) {
            LOG.debug("SQLite's library cannot be kept in {}", folder, noRoom);
            return false;
        }
    }

    /** Synced before it has its name: half a library would crash whoever loads it. */
    private static void write(InputStream content, Path unfinished) throws IOException {
        Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void removeOthers(Path folder, Path place) throws IOException {
        try (DirectoryStream<Path> places = Files.newDirectoryStream(folder, STEM + "*")) {
            for (Path other : places) {
                if (!other.equals(place)) {
                    Files.deleteIfExists(library(other));
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
