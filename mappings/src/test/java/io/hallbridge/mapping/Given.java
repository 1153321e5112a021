package io.hallbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Mappings and readings for tests. */
final class Given {
    static final Datasets DATASETS = Datasets.builtIn();

    private Given() {}

    /** What a reading gave: everything of it. */
    record Read(
            List<Mapped> mapped, List<Finding> table, Tally tally, Map<String, Tally> children, HeaderTaken header) {

        Document document(int index) {
            return mapped.get(index).document();
        }

        /** All findings as {@code rule cell}. */
        List<String> found() {
            List<String> found = new ArrayList<>();
            mapped.forEach(one -> one.findings().forEach(finding -> found.add(brief(finding))));
            table.forEach(finding -> found.add(brief(finding)));
            return found;
        }

        private static String brief(Finding finding) {
            String place = finding.origin().place();
            return finding.rule().id() + (place == null ? "" : " " + place);
        }
    }

    static Mapping mapping(String yaml) {
        Problems problems = new Problems();
        Mapping mapping = load(yaml, problems).orElse(null);
        assertThat(problems.all()).isEmpty();
        return mapping;
    }

    static List<Problem> problems(String yaml) {
        Problems problems = new Problems();
        load(yaml, problems);
        return problems.all();
    }

    private static java.util.Optional<Mapping> load(String yaml, Problems problems) {
        try {
            Path file = Files.createTempFile("mapping", ".yaml");
            try {
                Files.writeString(file, yaml);
                return Mapping.load(file, "powers.yaml", DATASETS, problems);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A mapping of the power dataset with these lines under {@code fields}. */
    static Mapping powers(String fields) {
        return mapping("mapping: t\ndataset: power\nsource: s\nfields:\n" + fields.indent(2));
    }

    static Mapping guides(String fields) {
        return mapping("mapping: t\ndataset: guide\nsource: s\nfields:\n" + fields.indent(2));
    }

    static Mapping cases(String fields) {
        return mapping("mapping: t\ndataset: case\nsource: s\nfields:\n" + fields.indent(2));
    }

    static Read read(Mapping mapping, Table... tables) {
        try {
            return read(mapping, Tables.of(tables));
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Read read(Mapping mapping, Tables tables) throws Unreadable {
        FindingLog log = new FindingLog();
        try (Reading reading = new Mapper(log).read(mapping, tables, new SourcePlace("s", "a.xlsx"))) {
            List<Mapped> mapped = new ArrayList<>();
            for (Mapped next = reading.next(); next != null; next = reading.next()) {
                mapped.add(next);
            }
            return new Read(mapped, log.kept(), reading.tally(), reading.children(), reading.header());
        }
    }
}
