package io.hallbridge.run;

import io.hallbridge.relay.ParcelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files in a folder that is carried to us. */
final class CarriedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CarriedFiles.class);
    private static final String DONE = "done";

    private CarriedFiles() {}

    /** Those of a kind, by name. */
    static List<Path> in(Path folder, ParcelKind kind) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CannotGoOn(Exit.SETUP, RelayWords.noFolder(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(kind.suffix()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Moves a file that was dealt with into the folder {@code done} beside it. A gate's folder that cannot be written keeps
     * it: the ledger knows that it was dealt with.
     */
    static void done(Path file) {
        try {
            Path done = file.resolveSibling(DONE);
            Files.createDirectories(done);
            Files.move(file, done.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException staysHere) {
            LOG.debug("{} stays where it is: {}", file, staysHere.toString());
        }
    }
}
