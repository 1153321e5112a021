package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.mapping.HeaderTaken;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.Letters;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import io.hallbridge.suggest.Proposed;
import io.hallbridge.suggest.Suggester;
import io.hallbridge.suggest.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proposed mappings beside those that people wrote for the sample city's workbooks, whose titles are real ones. */
class SuggestTest {
    private static final Path KAILI = Path.of("kaili");

    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> otherDataset = new ArrayList<>();
    private long right;

    @Test
    void proposes_without_any_mapping_all_columns_and_no_wrong_one() throws Exception {
        try (Stream<Path> files = Files.walk(KAILI.resolve("mappings"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*(powers|guides)\\.yaml"))
                    .sorted()
                    .toList()) {
                compare(Mapping.load(file, file.toString(), Datasets.builtIn(), new Problems())
                        .orElseThrow());
            }
        }
        assertThat(otherDataset).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(missed).isEmpty();
        assertThat(right).isGreaterThan(1700);
    }

    private void compare(Mapping mapping) throws Exception {
        Path inbox = KAILI.resolve("inbox").resolve(mapping.source());
        if (!Files.isDirectory(inbox)) {
            return; // a database, whose columns are named by its tables
        }
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.sorted().toList()) {
                if (mapping.takes(file.getFileName().toString())
                        && !file.toString().endsWith(".db")) {
                    compare(mapping, file);
                }
            }
        }
    }

    private void compare(Mapping mapping, Path file) throws Exception {
        try (Tables tables = TableFiles.open(file, mapping.options())) {
            HeaderTaken taken;
            try (Reading reading = new Mapper(nowhere -> {}).read(mapping, tables, new SourcePlace("", ""))) {
                taken = reading.header();
            } catch (io.hallbridge.finding.Unreadable form) {
                return;
            }
            Optional<Suggestion> suggestion =
                    new Suggester(Datasets.builtIn(), List.of()).suggest(tables, only(mapping, file));
            if (suggestion.isEmpty()
                    || !suggestion
                            .get()
                            .dataset()
                            .name()
                            .equals(mapping.dataset().name())) {
                otherDataset.add(mapping.name());
            } else {
                compare(mapping.name(), taken.columns(), suggestion.get());
            }
        }
    }

    /** A workbook with both lists says only with the dataset's name which is meant. */
    private static Optional<Dataset> only(Mapping mapping, Path file) {
        return file.toString().contains("权责清单和办事指南") ? Optional.of(mapping.dataset()) : Optional.empty();
    }

    private void compare(String name, Map<String, List<String>> written, Suggestion suggestion) {
        for (Proposed proposed : suggestion.columns()) {
            String column = Letters.of(proposed.column());
            List<String> there = written.getOrDefault(proposed.field(), List.of());
            if (there.contains(column)) {
                right += proposed.isSure() ? 1 : 0;
            } else if (proposed.isSure()) {
                wrong.add(name + " " + proposed.field() + " " + column + " " + proposed.title() + ", not " + there);
            }
        }
        written.forEach((field, columns) -> {
            boolean found = suggestion.columns().stream()
                    .anyMatch(proposed -> proposed.isSure() && proposed.field().equals(field));
            boolean listed =
                    suggestion.lists().stream().anyMatch(list -> list.field().equals(field));
            if (!found && !listed && !field.endsWith("Unit")) {
                missed.add(name + " " + field + " " + columns);
            }
        });
    }
}
