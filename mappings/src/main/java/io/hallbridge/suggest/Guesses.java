package io.hallbridge.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.TitleSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses what the columns hold that no title tells: by their values, and by titles that are similar. */
final class Guesses {
    /** Fewer different values than this say nothing. */
    private static final int ENOUGH = 2;

    private final Dataset dataset;
    private final Datasets datasets;
    private final TitleSearch.Found found;
    private final Map<String, String> open = new LinkedHashMap<>();

    /** @param taken the fields that columns were found for */
    Guesses(Dataset dataset, Datasets datasets, TitleSearch.Found found, Set<String> taken) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.found = found;
        dataset.fields().forEach((field, schema) -> {
            if (!taken.contains(field)) {
                open.put(field, schema.path("title").asText(field));
            }
        });
    }

    /** @param values different values of each free column */
    List<Proposed> of(Map<Integer, Set<String>> values) {
        List<Proposed> guesses = new ArrayList<>();
        values.forEach((column, some) -> byValues(column, some)
                .or(() -> byTitle(column))
                .ifPresent(guess -> {
                    guesses.add(guess);
                    open.remove(guess.field());
                }));
        return guesses;
    }

    private Optional<Proposed> byValues(int column, Set<String> values) {
        if (values.size() < ENOUGH) {
            return Optional.empty();
        }
        for (String field : open.keySet()) {
            JsonNode schema = dataset.property(field).orElseThrow();
            String pattern = schema.path("pattern").asText("");
            if (!pattern.isEmpty()
                    && values.stream().allMatch(Pattern.compile(pattern).asPredicate())) {
                return Optional.of(guess(
                        field,
                        column,
                        new Text("值的写法像“" + open.get(field) + "”", "its values look like those of " + field)));
            }
            Optional<CodeTable> table =
                    Optional.ofNullable(dataset.codes().get(field)).map(datasets::table);
            if (table.isPresent()
                    && values.stream()
                            .allMatch(value -> table.get().codeOf(value).isPresent())
                    && values.stream().noneMatch(value -> value.chars().allMatch(Character::isDigit))) {
                return Optional.of(guess(
                        field,
                        column,
                        new Text(
                                "值都在代码表 " + table.get().name() + " 里",
                                "its values are all in code table "
                                        + table.get().name())));
            }
        }
        return Optional.empty();
    }

    private Optional<Proposed> byTitle(int column) {
        String title = found.title(column);
        return Nearest.to(title, open.values())
                .flatMap(near -> open.entrySet().stream()
                        .filter(field -> field.getValue().equals(near))
                        .findFirst()
                        .map(field -> guess(
                                field.getKey(), column, new Text("标题与“" + near + "”相近", "its title is like " + near))));
    }

    private Proposed guess(String field, int column, Text why) {
        return new Proposed(field, column, found.title(column), Sureness.GUESS, why, List.of());
    }
}
