package io.hallbridge.bench.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.timing.ColdProcess.Ended;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A contender that is a command with the same five words for everybody: the task's kind, the work's file, the source, the hall, the folder. It
 * prints what it found as one JSON object.
 *
 * @param start the command before those words
 * @param kinds the tasks it can do
 */
public record PlainContender(String name, String madeOf, List<String> start, Set<Task.Kind> kinds)
        implements Contender {
    /** How the bare loop is called in tables. */
    public static final String BARE = "bare loop";

    private static final JsonMapper JSON = new JsonMapper();

    public PlainContender {
        start = List.copyOf(start);
        kinds = Set.copyOf(kinds);
    }

    @Override
    public boolean does(Task.Kind kind) {
        return kinds.contains(kind);
    }

    @Override
    public List<String> command(Task task) {
        List<String> command = new ArrayList<>(start);
        command.add(task.kind().name().toLowerCase(Locale.ROOT));
        if (task.kind() != Task.Kind.HELP) {
            command.addAll(List.of(
                    task.work().toString(),
                    task.source(),
                    task.hall(),
                    task.folder().toString()));
        }
        return command;
    }

    @Override
    public Found found(Task task, Ended ended) throws IOException {
        if (ended.exit() != 0) {
            throw new IOException(name + " ended with " + ended.exit() + ": " + why(ended.err()));
        }
        if (task.kind() == Task.Kind.HELP) {
            return new Found(0, 0, 0);
        }
        JsonNode said = JSON.readTree(lastLine(ended.out()));
        return new Found(
                said.path("documents").asLong(),
                said.path("faulty").asLong(),
                said.path("places").asLong());
    }

    /** What was printed, from where an exception begins; warnings stand before it. */
    private static String why(String printed) {
        return printed.substring(Math.max(0, printed.indexOf("Exception in thread")));
    }

    /** Libraries may have said something before. */
    private static String lastLine(String out) {
        return out.substring(out.stripTrailing().lastIndexOf('\n') + 1);
    }
}
