package io.hallbridge.cli;

import io.hallbridge.dataset.Datasets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON Schemas by which editors complete and check our YAML files, put into a workspace's folder {@code formats}. */
final class EditorFormats {
    static final List<String> NAMES =
            List.of("workspace", "mapping", "dataset", "code-table", "calendar", "profile", "exchanges", "waivers");

    private EditorFormats() {}

    static void write(Path workspace) {
        Path folder = workspace.resolve("formats");
        try {
            Files.createDirectories(folder);
            for (String name : NAMES) {
                String file = name + ".schema.json";
                try (InputStream in = Datasets.class.getResourceAsStream("/formats/" + file)) {
                    Files.copy(in, folder.resolve(file));
                }
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
