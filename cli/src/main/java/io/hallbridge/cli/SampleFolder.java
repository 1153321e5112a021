package io.hallbridge.cli;

import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample workspaces that come with the program, copied so that they can be used. */
final class SampleFolder {
    /** The folder the program is installed in, which holds {@code samples/}; the launcher says. */
    private static final String HOME = "hallbridge.home";

    private SampleFolder() {}

    /** Copies a sample workspace into a folder that does not exist or is empty; what is secret in it only we may read. */
    static void copy(String name, Path to) {
        Path from = find(name).orElseThrow(() -> new CannotGoOn(Exit.USAGE, unknown(name)));
        claim(to);
        try {
            Files.walkFileTree(from, new Copy(from, to));
            protect(to.resolve("secrets"));
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private static Optional<Path> find(String name) {
        String home = System.getProperty(HOME, "");
        return Stream.of(Path.of(home, "samples", name))
                .filter(folder ->
                        name.matches("[a-z0-9-]+") && Files.isRegularFile(folder.resolve(WorkspaceFolder.FILE)))
                .findFirst();
    }

    /** Makes a folder, or takes an empty one. */
    static void claim(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new CannotGoOn(Exit.USAGE, notEmpty(folder));
                }
            }
        } catch (IOException cannotMake) {
            throw new CannotGoOn(Exit.SETUP, notMade(folder), cannotMake);
        }
    }

    /** Makes a folder and the files in it readable for us alone. */
    static void protect(Path folder) throws IOException {
        if (!Files.isDirectory(folder)
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }

    private static Text unknown(String name) {
        return new Text(
                "没有名为“" + name + "”的样例工作区；现有：kaili", "there is no sample workspace \"" + name + "\"; known: kaili");
    }

    private static Text notEmpty(Path folder) {
        return new Text(
                folder + " 不是空的；请换一个文件夹，或先清空它", folder + " is not empty; name another folder, or empty it first");
    }

    private static Text notMade(Path folder) {
        return new Text(folder + " 建不了，请检查路径和权限", folder + " cannot be made; check the path and its permissions");
    }
}
