package io.hallbridge.suggest;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.TitleSearch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds columns whose titles are words of one code table, so that ticks stand in them. */
final class Ticks {
    private static final int ENOUGH = 2;

    private Ticks() {}

    /** What the free columns hold, for fields that no column was found for. */
    static List<Proposed> in(TitleSearch.Found found, Set<Integer> free, Dataset dataset, Datasets datasets) {
        List<Proposed> proposed = new ArrayList<>();
        Set<Integer> left = new LinkedHashSet<>(free);
        dataset.codes().forEach((field, table) -> {
            boolean list = dataset.property(field)
                    .filter(schema -> schema.path("type").asText().equals("array"))
                    .isPresent();
            if (list && !found.columns().containsKey(field)) {
                of(field, datasets.table(table), found, left).ifPresent(ticks -> {
                    proposed.add(ticks);
                    ticks.others().forEach(tick -> left.remove(tick.column()));
                });
            }
        });
        return proposed;
    }

    private static Optional<Proposed> of(String field, CodeTable table, TitleSearch.Found found, Set<Integer> free) {
        List<Proposed.Tick> ticks = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (int column : free) {
            String last = TitleSearch.last(found.titles().get(column));
            Optional<String> code = last.isEmpty() ? Optional.empty() : table.codeOf(last);
            if (code.isPresent() && codes.add(code.get())) {
                ticks.add(new Proposed.Tick(column, last, code.get()));
            }
        }
        if (ticks.size() < ENOUGH) {
            return Optional.empty();
        }
        Text why = new Text("各列标题是代码表 " + table.name() + " 的词", "its titles are words of code table " + table.name());
        return Optional.of(
                new Proposed(field, ticks.get(0).column(), ticks.get(0).title(), Sureness.CERTAIN, why, ticks));
    }
}
