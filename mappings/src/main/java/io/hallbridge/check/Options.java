package io.hallbridge.check;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a named check is told: the fields it looks at, its settings, and the dataset and tables it stands in. */
final class Options {
    /** The settings that are whole numbers from 1 to 9999. */
    static final Set<String> NUMBERS = Set.of("month-as-working-days", "month-as-calendar-days", "tolerance-minutes");

    private final Dataset dataset;
    private final Datasets datasets;
    private final Map<String, String> values;
    private final Clock clock;

    Options(Dataset dataset, Datasets datasets, Map<String, String> values, Clock clock) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.values = values;
        this.clock = clock;
    }

    /** A setting or the name of a field; every option has a default, so it is there. */
    String get(String option) {
        return values.getOrDefault(option, "");
    }

    /** A setting that lists words, separated by 、. */
    List<String> words(String option) {
        return List.of(get(option).split("[、,，;；\\s]+"));
    }

    int number(String option) {
        return Integer.parseInt(get(option));
    }

    /** The group of an item's type: its family. */
    Optional<String> family(Inspection at) {
        Optional<String> type = at.text(get("type"));
        return tableOf(get("type")).flatMap(table -> type.flatMap(table::group));
    }

    /** Whether a code is one of the field's table. */
    boolean known(String field, String code) {
        return tableOf(field).map(table -> table.contains(code)).orElse(false);
    }

    /** The code table of a field. */
    Optional<CodeTable> tableOf(String field) {
        return datasets.findTable(dataset.codes().getOrDefault(field, ""));
    }

    Dataset dataset() {
        return dataset;
    }

    Datasets datasets() {
        return datasets;
    }

    /** What tells the time. */
    Clock clock() {
        return clock;
    }
}
