package io.hallbridge.cli;

import io.hallbridge.auth.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A file with a key that only we may read.
 *
 * @param name its name in the workspace
 * @param made whether it was made just now; a key that is there is never written over
 */
record KeyFile(String name, boolean made) {

    static KeyFile in(Path root, String name, Supplier<Secret> key) throws IOException {
        Path file = root.resolve(name);
        if (Files.exists(file)) {
            return new KeyFile(name, false);
        }
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path folder = file.resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(posix, "rwx------"));
        }
        Files.createFile(file, attributes(posix, "rw-------"));
        Files.writeString(file, key.get().reveal(), StandardOpenOption.WRITE);
        return new KeyFile(name, true);
    }

    private static FileAttribute<?>[] attributes(boolean posix, String mode) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
