package io.hallbridge.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.cli.render.FindingJson;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.run.Onlooker;
import io.hallbridge.workspace.Workspace;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Everything a check found, for reports: counts in memory, the findings themselves in a temporary file that only we may
 * read, so that a million of them take no memory.
 */
public final class Report implements Onlooker, AutoCloseable {
    /** How many places of a cause are named. */
    private static final int FIRST = 6;

    private static final Comparator<RuleCount> GRAVEST =
            Comparator.comparing(RuleCount::severity).thenComparing(RuleCount::count, Comparator.reverseOrder());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Screen screen;
    private final Workspace workspace;
    private final Path kept;
    private final BufferedWriter out;
    private final Map<String, Quality> bySource = new LinkedHashMap<>();
    private final Map<String, Quality> byDataset = new LinkedHashMap<>();
    private final FindingLog causes = new FindingLog(FIRST);

    /** A report on a workspace in the words of a screen. */
    public Report(Screen screen, Workspace workspace) throws IOException {
        this.screen = screen;
        this.workspace = workspace;
        this.kept = Files.createTempFile("hallbridge-report-", ".jsonl");
        this.out = Files.newBufferedWriter(kept);
    }

    /** How many documents of a source or dataset there are, and how many have errors. */
    static final class Quality {
        private long documents;
        private long faulty;

        long documents() {
            return documents;
        }

        long faulty() {
            return faulty;
        }

        long sound() {
            return documents - faulty;
        }
    }

    /** How often something was found, by severity as it was found. */
    record RuleCount(Rule rule, Severity severity, long count) {}

    @Override
    public void finding(Finding finding) {
        causes.add(finding);
        try {
            out.write(FindingJson.of(finding, screen).toString());
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void document(Mapped checked) {
        quality(bySource, checked.document().places().row().source()).documents++;
        quality(byDataset, checked.document().dataset()).documents++;
    }

    @Override
    public void faulty(Mapped checked) {
        quality(bySource, checked.document().places().row().source()).faulty++;
        quality(byDataset, checked.document().dataset()).faulty++;
    }

    private static Quality quality(Map<String, Quality> all, String name) {
        return all.computeIfAbsent(name, any -> new Quality());
    }

    /** Whether no document was met and nothing found. */
    public boolean isEmpty() {
        return documents() == 0 && findings() == 0;
    }

    Screen screen() {
        return screen;
    }

    Map<String, Quality> bySource() {
        return bySource;
    }

    Map<String, Quality> byDataset() {
        return byDataset;
    }

    /** What was found, the gravest and most frequent first. */
    List<RuleCount> rules() {
        Map<String, RuleCount> rules = new LinkedHashMap<>();
        for (Grouped found : causes.causes()) {
            Rule rule = found.cause().rule();
            Severity severity = found.cause().severity();
            rules.merge(
                    rule.id() + " " + severity,
                    new RuleCount(rule, severity, found.count()),
                    (one, more) -> new RuleCount(rule, severity, one.count() + more.count()));
        }
        return rules.values().stream().sorted(GRAVEST).toList();
    }

    /** What was found table by table, the gravest and most frequent first; of each the first findings. */
    List<Grouped> causes() {
        return causes.causes().stream()
                .sorted(Comparator.comparing((Grouped found) -> found.cause().severity())
                        .thenComparing(Grouped::count, Comparator.reverseOrder()))
                .toList();
    }

    /** The sources that something was found in, in the order they were met. */
    Set<String> faultySources() {
        return causes.causes().stream()
                .map(found -> found.cause().table().source())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    long count(Severity severity) {
        return causes.count(severity);
    }

    /** How many findings there are. */
    long findings() {
        return causes.total();
    }

    long documents() {
        return byDataset.values().stream().mapToLong(Quality::documents).sum();
    }

    long faulty() {
        return byDataset.values().stream().mapToLong(Quality::faulty).sum();
    }

    /** What people call a source; a file that was named on the command line belongs to none. */
    String sourceTitle(String name) {
        return name.isEmpty() ? screen.say("（单个文件）", "(a single file)") : workspace.title(name);
    }

    /** A table in words; one of a database goes by its department's name. */
    String where(Origin table) {
        return table.file() != null || table.source().isEmpty()
                ? table.where()
                : Html.words(workspace.title(table.source()), Objects.requireNonNullElse(table.table(), ""));
    }

    String datasetTitle(String name) {
        return workspace
                .datasets()
                .find(name)
                .map(dataset -> screen.say(dataset.title()))
                .orElse(name);
    }

    /** Gives each finding, in the order they were found. */
    void each(Consumer<JsonNode> consumer) throws IOException {
        out.flush();
        try (BufferedReader in = Files.newBufferedReader(kept)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                consumer.accept(JSON.readTree(line));
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(kept);
    }
}
