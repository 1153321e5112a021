package io.hallbridge.plan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that are being written under a name of their own until they are whole, or for as long as they are of use. */
public final class Unfinished {
    private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);

    /** Longer than anybody writes without adding a line. */
    private static final Duration DEAD = Duration.ofDays(1);

    private Unfinished() {}

    /** A new file that only we may read. */
    public static Path in(Path folder) throws IOException {
        return Files.createTempFile(folder, ".unfinished-", ".tmp");
    }

    /** Removes what processes left that were killed while they wrote. */
    public static void clear(Path folder) throws IOException {
        Instant since = Instant.now().minus(DEAD);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".unfinished-*.tmp")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Makes a name given in a folder last through a power cut, where the system lets folders be synced. */
    public static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            LOG.debug("{} cannot be synced", folder);
        }
    }
}
