package io.hallbridge.bench.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.cases.CaseColumns;
import io.hallbridge.bench.timing.ColdProcess.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The built distribution, started by its own launcher. */
public final class Hallbridge implements Contender {
    /** How it is called in tables. */
    public static final String NAME = "hallbridge";

    /** All is well; faults were found; documents were refused. */
    private static final Set<Integer> MEANT = Set.of(0, 3, 6);

    private static final JsonMapper JSON = new JsonMapper();

    private final Path launcher;
    private final String heap;
    private final KailiCity city;

    /**
     * @param heap flags for the JVM beside its launcher's; none where it is empty
     * @param city the sample city
     */
    public Hallbridge(Path launcher, String heap, KailiCity city) {
        this.launcher = launcher;
        this.heap = heap;
        this.city = city;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String madeOf() {
        return "`bin/hallbridge` of the distribution" + (heap.isEmpty() ? "" : ", `" + heap + "`");
    }

    @Override
    public boolean does(Task.Kind kind) {
        return true;
    }

    @Override
    public void prepare(Task task) throws IOException {
        if (task.kind() == Task.Kind.KAILI) {
            city.arrange(workspace(task).root(), task.hall());
        } else {
            workspace(task).arrange(task);
        }
    }

    private static CaseWorkspace workspace(Task task) {
        return new CaseWorkspace(task.folder().resolve("workspace"));
    }

    @Override
    public List<String> command(Task task) {
        String program = launcher.toString();
        String root = workspace(task).root().toString();
        return switch (task.kind()) {
            case HELP -> List.of(program, "--help");
            case CHECK -> List.of(program, "check", "nightly", "--output", "json", "-w", root);
            case MARK -> List.of(program, "check", "nightly", "--output", "json", "-w", root, "--annotate", back(task));
            case RECONCILE -> List.of(program, "reconcile", "nightly", "--output", "json", "-w", root);
            default -> List.of(program, "run", "nightly", "--output", "json", "-w", root);
        };
    }

    private static String back(Task task) {
        return task.folder().resolve("back").toString();
    }

    @Override
    public Map<String, String> environment(Task task) {
        return Map.of("HALLBRIDGE_JAVA_OPTS", heap, "HALLBRIDGE_LANG", "en");
    }

    @Override
    public Found found(Task task, Ended ended) throws IOException {
        if (!MEANT.contains(ended.exit())) {
            throw new IOException("hallbridge ended with " + ended.exit() + ": " + ended.err() + ended.out());
        }
        if (task.kind() == Task.Kind.HELP) {
            return new Found(0, 0, 0);
        }
        JsonNode said = JSON.readTree(ended.out());
        return switch (task.kind()) {
            case RECONCILE -> compared(said.path("datasets").path("case"));
            case CHECK -> checked(said);
            case MARK -> marked(said);
            case KAILI ->
                new Found(
                        said.path("accepted").asLong(), said.path("quarantined").asLong(), -1);
            default ->
                new Found(
                        said.path("documents").asLong(),
                        said.path("quarantined").asLong(),
                        -1);
        };
    }

    private static Found checked(JsonNode said) {
        return new Found(said.path("documents").asLong(), said.path("faulty").asLong(), -1);
    }

    private static Found marked(JsonNode said) throws IOException {
        String kind = said.path("annotated").path(0).path("kind").asText();
        if (!kind.equals("copy")) {
            throw new IOException("no marked copy was written, but " + kind + " " + said.path("annotated"));
        }
        return checked(said);
    }

    private static Found compared(JsonNode figures) {
        long differences = figures.path("missing").asLong()
                + figures.path("stale").asLong()
                + figures.path("extra").asLong();
        return new Found(figures.path("equal").asLong(), differences, 0);
    }

    @Override
    public List<String> tellingPlaces(Task task, Path report) {
        String root = workspace(task).root().toString();
        return List.of(launcher.toString(), "check", "nightly", "-w", root, "--report", report.toString());
    }

    @Override
    public long placesIn(Path report) throws IOException {
        Set<String> places = new TreeSet<>();
        long sum = 0;
        for (JsonNode finding : JSON.readTree(report.toFile()).path("findings")) {
            long row = finding.path("origin").path("row").asLong();
            int column = CaseColumns.indexOf(finding.path("field").asText().substring(1)) + 1;
            if (finding.path("severity").asText().equals("error") && places.add(row + " " + column)) {
                sum += row * column;
            }
        }
        return sum;
    }
}
