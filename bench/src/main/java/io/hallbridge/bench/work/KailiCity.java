package io.hallbridge.bench.work;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.dataset.Datasets;
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
        copy(sample, root);
        Path settings = root.resolve("hallbridge.yaml");
        String text = Files.readString(settings)
                .replaceFirst("url: \\S+", "url: " + hall)
                .replaceFirst("auth: \\{ scheme.*\\}", "auth: { scheme: none }");
        Files.writeString(settings, text);
        Files.setPosixFilePermissions(root.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
    }

    /** What the bare loop is given in a folder: the files and the schemas; the documents come from a run that is not measured. */
    public void give(Path folder) throws IOException {
        copy(sample.resolve("inbox"), folder.resolve("inbox"));
        Path schemas = Files.createDirectories(folder.resolve("schemas"));
        Datasets datasets = Datasets.builtIn();
        for (String name : datasets.names()) {
            new JsonMapper()
                    .writeValue(
                            schemas.resolve(name + ".json").toFile(),
                            datasets.get(name).schema());
        }
        Files.deleteIfExists(documents(folder));
    }

    /** The file with those documents. */
    public static Path documents(Path folder) {
        return folder.resolve("documents");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (Files.notExists(target)) {
                Files.copy(file, target);
                Files.setLastModifiedTime(target, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }
}
