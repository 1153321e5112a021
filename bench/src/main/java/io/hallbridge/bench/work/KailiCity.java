package io.hallbridge.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample city as a workspace that has sent nothing yet.
 *
 * @param sample the folder of the sample
 */
public record KailiCity(Path sample) {
    /** Copies it, and has it send to a hall that asks for no credential. */
    void arrange(Path root, String hall) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(sample)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = root.resolve(sample.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (Files.notExists(target)) {
                Files.copy(file, target);
                Files.setLastModifiedTime(target, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
        Path settings = root.resolve("hallbridge.yaml");
        String text = Files.readString(settings)
                .replaceFirst("url: \\S+", "url: " + hall)
                .replaceFirst("auth: \\{ scheme.*\\}", "auth: { scheme: none }");
        Files.writeString(settings, text);
        Files.setPosixFilePermissions(root.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
    }
}
