package io.hallbridge.bench;

import io.hallbridge.bench.work.Contender;
import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Measured;
import io.hallbridge.bench.work.Rounds.Outcome;
import io.hallbridge.bench.work.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what came of the series of a work. */
final class Gathering {
    private final String work;
    private final Map<String, String> madeOf = new LinkedHashMap<>();
    private final Map<String, String> skipped;
    private final List<Figure> figures = new ArrayList<>();

    Gathering(String work, Contenders contenders) {
        this.work = work;
        this.skipped = new LinkedHashMap<>(contenders.skipped());
        for (Contender contender : contenders.all()) {
            madeOf.put(contender.name(), contender.madeOf());
        }
    }

    void add(Series series, Outcome outcome) {
        figures.addAll(outcome.figures());
        outcome.dropped().forEach((who, why) -> skipped.put(who, series.name() + ": " + why));
    }

    Measured measured() {
        String day = LocalDate.now().toString();
        return new Measured(work, day, Machine.line(), madeOf, figures, skipped);
    }
}
