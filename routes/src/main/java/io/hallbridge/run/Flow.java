package io.hallbridge.run;

import io.hallbridge.check.Checks;
import io.hallbridge.check.Judgement;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows in, checked documents out: what checking a file and running a job have in common. */
final class Flow {
    /** Documents that are read without a thread of their own. */
    private static final int FEW = 1000;

    private final Datasets datasets;
    private final Judgement judgement;
    private final TargetChecks target;
    private final Findings findings;
    private final Progress progress;
    private final Map<String, Checks> checks;

    Flow(Datasets datasets, Judgement judgement, TargetChecks target, Findings findings, Progress progress) {
        this(datasets, judgement, target, findings, progress, new ConcurrentHashMap<>());
    }

    private Flow(
            Datasets datasets,
            Judgement judgement,
            TargetChecks target,
            Findings findings,
            Progress progress,
            Map<String, Checks> checks) {
        this.datasets = datasets;
        this.judgement = judgement;
        this.target = target;
        this.findings = findings;
        this.progress = progress;
        this.checks = checks;
    }

    /** The same checks, reporting elsewhere; for another thread. */
    Flow reportingTo(Findings elsewhere) {
        return new Flow(datasets, judgement, target, elsewhere, progress, checks);
    }

    /** Where checked documents go. */
    interface Sink {
        /** Takes a document with everything mapping and checking found; those findings are reported already. */
        void take(Mapped checked);
    }

    /**
     * Reads one mapping's table to its end. What comes after the first documents is read by a thread of its own, so that
     * reading and checking a large table overlap; findings and documents come in the same order either way.
     */
    Examined read(Mapping mapping, Tables tables, SourcePlace place, Sink sink) throws Unreadable {
        Dataset dataset = mapping.dataset();
        Checks check = checks.computeIfAbsent(dataset.name(), name -> Checks.of(dataset, datasets));
        Findings before = judgement.before(findings);
        Steps steps = new Steps(before);
        Checking checking = new Checking(dataset, check, sink);
        Mapper mapper = new Mapper(finding -> steps.to.accept(new Step(null, finding)));
        try (Reading reading = mapper.read(mapping, tables, place)) {
            if (isLarge(reading, checking)) {
                ahead(reading, checking, steps, before);
            }
            judgement.examined(place.source(), place.file(), dataset.name());
            return new Examined(
                    mapping.name(), dataset.name(), place, reading.header(), reading.tally(), checking.faulty);
        }
    }

    /** Checks the documents of one table. */
    private final class Checking {
        private final Dataset dataset;
        private final Checks checks;
        private final Sink sink;
        private long faulty;

        private Checking(Dataset dataset, Checks checks, Sink sink) {
            this.dataset = dataset;
            this.checks = checks;
            this.sink = sink;
        }

        void check(Mapped mapped) {
            Mapped checked = judgement.of(target.check(new Mapped(mapped.document(), checks.check(mapped)), dataset));
            for (Finding finding : checked.findings()) {
                findings.add(finding);
            }
            faulty += checked.faulty() ? 1 : 0;
            sink.take(checked);
            progress.document(dataset.name());
        }
    }

    /** What is read next: a document to be checked, or something to tell about the table. */
    private record Step(@Nullable Mapped document, @Nullable Finding told) {}

    /** Where goes what is found about the table: told at once, or handed to the thread that checks. */
    private static final class Steps {
        private Consumer<Step> to;

        private Steps(Findings before) {
            to = step -> before.add(Objects.requireNonNull(step.told()));
        }
    }

    /** Reads and checks the first documents in turn, for so few a thread would cost more than it brings. */
    private static boolean isLarge(Reading reading, Checking checking) throws Unreadable {
        for (int read = 0; read < FEW; read++) {
            Mapped mapped = reading.next();
            if (mapped == null) {
                return false;
            }
            checking.check(mapped);
        }
        return true;
    }

    private static void ahead(Reading reading, Checking checking, Steps steps, Findings before) throws Unreadable {
        AtomicReference<@Nullable Unreadable> broken = new AtomicReference<>();
        ReadAhead.Work<Step> work = results -> {
            steps.to = results;
            try {
                for (Mapped mapped = reading.next(); mapped != null; mapped = reading.next()) {
                    results.accept(new Step(mapped, null));
                }
            } catch (Unreadable fault) {
                broken.set(fault);
            }
        };
        try (ReadAhead<Step> ahead = new ReadAhead<>(List.of(work))) {
            ahead.next(step -> take(step, checking, before));
        }
        Unreadable fault = broken.get();
        if (fault != null) {
            throw fault;
        }
    }

    private static void take(Step step, Checking checking, Findings before) {
        if (step.document() != null) {
            checking.check(step.document());
        } else if (step.told() != null) {
            before.add(step.told());
        }
    }
}
