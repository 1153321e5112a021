package io.hallbridge.samples.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as people start it, in a process of its own. */
final class Program {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long HANGS_SECONDS = 120;

    private final Path launcher;
    private final Path folder;
    private int started;

    /** Starts processes in a folder; what each prints is kept there. */
    Program(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /** A process that goes on. */
    final class Started {
        private final Process process;
        private final Path out;
        private final Path err;
        private final long began = System.nanoTime();

        private Started(Process process, Path out, Path err) {
            this.process = process;
            this.out = out;
            this.err = err;
        }

        void kill() {
            process.destroyForcibly();
        }

        void terminate() {
            process.destroy();
        }

        boolean endsWithin(long millis) throws InterruptedException {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        }

        boolean alive() {
            return process.isAlive();
        }

        long pid() {
            return process.pid();
        }

        String printed() throws IOException {
            return Files.readString(out) + Files.readString(err);
        }

        /** How it ended, once it has. */
        Ended ended() throws IOException, InterruptedException {
            if (!process.waitFor(HANGS_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it hangs: " + printed());
            }
            String text = Files.readString(out);
            JsonNode json = text.startsWith("{") ? parsed(text) : MissingNode.getInstance();
            long millis = (System.nanoTime() - began) / 1_000_000;
            return new Ended(process.exitValue(), json, millis, text + Files.readString(err));
        }

        private static JsonNode parsed(String text) {
            try {
                return JSON.readTree(text);
            } catch (IOException cutOff) {
                return MissingNode.getInstance();
            }
        }
    }

    /**
     * How a process ended.
     *
     * @param exit its exit code; 137 for one that was killed
     * @param json what it printed; missing where that was no JSON
     * @param millis how long it took until that was seen
     * @param printed everything it printed
     */
    record Ended(int exit, JsonNode json, long millis, String printed) {
        /** A number of the report; 0 where it says nothing. */
        long count(String name) {
            return json.path(name).asLong();
        }
    }

    Started start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out-" + started % 8);
        Path err = folder.resolve("err-" + started++ % 8);
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("HALLBRIDGE_LANG", "en");
        return new Started(
                process.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    Ended run(String... args) throws IOException, InterruptedException {
        return start(args).ended();
    }
}
