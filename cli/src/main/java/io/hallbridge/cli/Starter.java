package io.hallbridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The workspace that {@code init} makes: settings with comments, one example mapping with its case, empty folders. */
final class Starter {
    private static final List<String> FILES = List.of(
            "hallbridge.yaml", "mappings/example/powers.yaml", "mappings/example/powers.cases.yaml", "README.md");
    private static final List<String> FOLDERS = List.of("inbox/example", "codes", "secrets", "drivers", "state");

    private Starter() {}

    static void write(Path folder) {
        SampleFolder.claim(folder);
        try {
            for (String name : FOLDERS) {
                Files.createDirectories(folder.resolve(name));
            }
            for (String name : FILES) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream in = Starter.class.getResourceAsStream("starter/" + name)) {
                    Files.copy(in, file);
                }
            }
            Files.writeString(folder.resolve("secrets/hall"), trialSecret());
            SampleFolder.protect(folder.resolve("secrets"));
            SampleFolder.protect(folder.resolve("state"));
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** A random secret, good for the sandbox hall until the real hall's takes its place. */
    private static String trialSecret() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
