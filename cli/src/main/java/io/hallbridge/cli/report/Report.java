package io.hallbridge.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.cli.render.FindingJson;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Cause;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.run.Examined;
import io.hallbridge.run.Onlooker;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Everything a check found, for reports: counts in memory, the findings themselves in a temporary file that only we may
 * read, so that a million of them take no memory.
 */
public final class Report implements Onlooker, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Screen screen;
    private final Datasets datasets;
    private final Path kept;
    private final BufferedWriter out;
    private final List<Examined> tables = new ArrayList<>();
    private final Map<String, Quality> bySource = new LinkedHashMap<>();
    private final Map<String, Quality> byDataset = new LinkedHashMap<>();
    private final Map<String, RuleCount> byRule = new LinkedHashMap<>();
    private final Map<Cause, CauseCount> byCause = new LinkedHashMap<>();
    private final Map<Severity, Long> bySeverity = new LinkedHashMap<>();

    /** A report in the words of a screen. */
    public Report(Screen screen, Datasets datasets) throws IOException {
        this.screen = screen;
        this.datasets = datasets;
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
    static final class RuleCount {
        private final Rule rule;
        private final Severity severity;
        private long count;

        private RuleCount(Rule rule, Severity severity) {
            this.rule = rule;
            this.severity = severity;
        }

        Rule rule() {
            return rule;
        }

        Severity severity() {
            return severity;
        }

        long count() {
            return count;
        }
    }

    /** How often a cause was met in a table, and where first. */
    static final class CauseCount {
        private static final int PLACES = 6;

        private final Cause cause;
        private final List<String> places = new ArrayList<>();
        private long count;

        private CauseCount(Cause cause) {
            this.cause = cause;
        }

        private void add(Finding finding) {
            count++;
            String place = finding.origin().place();
            if (place != null && places.size() < PLACES) {
                places.add(place);
            }
        }

        Cause cause() {
            return cause;
        }

        long count() {
            return count;
        }

        List<String> places() {
            return places;
        }
    }

    @Override
    public void finding(Finding finding) {
        byCause.computeIfAbsent(Cause.of(finding), CauseCount::new).add(finding);
        byRule.computeIfAbsent(
                        finding.rule().id() + " " + finding.severity(),
                        any -> new RuleCount(finding.rule(), finding.severity()))
                .count++;
        bySeverity.merge(finding.severity(), 1L, Long::sum);
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

    @Override
    public void table(Examined table) {
        tables.add(table);
    }

    Screen screen() {
        return screen;
    }

    List<Examined> tables() {
        return tables;
    }

    Map<String, Quality> bySource() {
        return bySource;
    }

    Map<String, Quality> byDataset() {
        return byDataset;
    }

    /** What was found, the gravest and most frequent first. */
    List<RuleCount> rules() {
        List<RuleCount> rules = new ArrayList<>(byRule.values());
        rules.sort((a, b) -> a.severity() != b.severity()
                ? a.severity().compareTo(b.severity())
                : Long.compare(b.count(), a.count()));
        return rules;
    }

    /** What was found table by table, the gravest and most frequent first. */
    List<CauseCount> causes() {
        List<CauseCount> causes = new ArrayList<>(byCause.values());
        causes.sort((a, b) -> a.cause().severity() != b.cause().severity()
                ? a.cause().severity().compareTo(b.cause().severity())
                : Long.compare(b.count(), a.count()));
        return causes;
    }

    long count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0L);
    }

    long documents() {
        return byDataset.values().stream().mapToLong(Quality::documents).sum();
    }

    long faulty() {
        return byDataset.values().stream().mapToLong(Quality::faulty).sum();
    }

    String datasetTitle(String name) {
        return datasets.find(name).map(dataset -> screen.say(dataset.title())).orElse(name);
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
