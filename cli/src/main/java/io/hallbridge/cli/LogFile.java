package io.hallbridge.cli;

import java.nio.file.Path;

/** Where the log of this process goes: the workspace's {@code state/logs}; nothing is logged before a verb moves data. */
final class LogFile {
    static final String FOLDER = "hallbridge.logs";

    private LogFile() {}

    /** Must be called before anything logs: logback reads its settings once. */
    static void begin(Path state) {
        System.setProperty(FOLDER, state.resolve("logs").toString());
    }
}
