package io.hallbridge.run;

import io.hallbridge.check.Checks;
import io.hallbridge.check.Judgement;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.Tables;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rows in, checked documents out: what checking a file and running a job have in common. */
final class Flow {
    private final Datasets datasets;
    private final Judgement judgement;
    private final Findings findings;
    private final Progress progress;
    private final Map<String, Checks> checks;

    Flow(Datasets datasets, Judgement judgement, Findings findings, Progress progress) {
        this(datasets, judgement, findings, progress, new ConcurrentHashMap<>());
    }

    private Flow(
            Datasets datasets, Judgement judgement, Findings findings, Progress progress, Map<String, Checks> checks) {
        this.datasets = datasets;
        this.judgement = judgement;
        this.findings = findings;
        this.progress = progress;
        this.checks = checks;
    }

    /** The same checks, reporting elsewhere; for another thread. */
    Flow reportingTo(Findings elsewhere) {
        return new Flow(datasets, judgement, elsewhere, progress, checks);
    }

    /** Where checked documents go. */
    interface Sink {
        /** Takes a document with everything mapping and checking found; those findings are reported already. */
        void take(Mapped checked);
    }

    /** Reads one mapping's table to its end. */
    Examined read(Mapping mapping, Tables tables, SourcePlace place, Sink sink) throws Unreadable {
        Checks check = checks.computeIfAbsent(mapping.dataset().name(), name -> Checks.of(mapping.dataset(), datasets));
        Dataset dataset = mapping.dataset();
        long faulty = 0;
        try (Reading reading = new Mapper(judgement.before(findings)).read(mapping, tables, place)) {
            for (Mapped mapped = reading.next(); mapped != null; mapped = reading.next()) {
                Mapped checked = judgement.of(new Mapped(mapped.document(), check.check(mapped)));
                checked.findings().forEach(findings::add);
                faulty += checked.faulty() ? 1 : 0;
                sink.take(checked);
                progress.document(dataset.name());
            }
            judgement.examined(place.source(), place.file(), dataset.name());
            return new Examined(mapping.name(), dataset.name(), place, reading.header(), reading.tally(), faulty);
        }
    }
}
