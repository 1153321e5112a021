package io.hallbridge.samples.kaili;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Makes {@code samples/kaili} and {@code samples/expected} again: {@code make samples}. */
public final class KailiGenerator {
    private KailiGenerator() {}

    /** Takes the folder {@code samples}. */
    public static void main(String[] args) throws IOException, SQLException {
        Path samples = Path.of(args[0]);
        new KailiWorkspace().write(samples.resolve("kaili"), samples.resolve("expected"));
    }
}
