package io.hallbridge.bench.hall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes batches down as they came, where that is wanted: the dataset, a blank, the body. */
final class BatchLog {
    private String file = "";

    /** From now on into this file; into none where the name is empty. */
    synchronized void into(String name) {
        file = name;
    }

    synchronized void add(String path, byte[] body) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        String dataset = path.replaceFirst(".*/datasets/([^/]*)/.*", "$1");
        String line = dataset + " " + new String(body, StandardCharsets.UTF_8) + "\n";
        Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
