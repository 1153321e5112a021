package io.hallbridge.samples.kaili;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the content written by hand: one text file a department, named in {@code departments.txt}. */
final class ContentFiles {
    private ContentFiles() {}

    static List<Bureau> read() {
        List<Bureau> bureaus = new ArrayList<>();
        int window = 1;
        for (String id : text("/departments.txt").strip().split("\\s+")) {
            Bureau bureau = bureau(id, bureaus.size() + 1, window);
            window += bureau.windows();
            bureaus.add(bureau);
        }
        return bureaus;
    }

    private static Bureau bureau(String id, int number, int window) {
        Map<String, String> head = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text("/content/" + id + ".txt").split("\n")) {
            if (line.matches("[a-z].*")) {
                head.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            } else if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return new Bureau(
                id,
                number,
                Objects.requireNonNull(head.get("name")),
                Objects.requireNonNull(head.get("short")),
                head.getOrDefault("kind", "11"),
                List.of(Objects.requireNonNull(head.get("offices")).split("、")),
                window,
                Integer.parseInt(Objects.requireNonNull(head.get("windows"))),
                lines);
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(ContentFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
