package io.hallbridge.bench.steps;

import io.hallbridge.check.Checks;
import io.hallbridge.dataset.CanonicalJson;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What is done with every document, in microseconds for one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Steps {
    private final Rows rows;
    private final Checks checks;
    private final List<Mapped> documents;

    public Steps() {
        try {
            rows = new Rows();
            documents = rows.documents();
        } catch (IOException | Unreadable fault) {
            throw new IllegalStateException(fault);
        }
        checks = Checks.of(rows.datasets.get("case"), rows.datasets);
    }

    /** A row of thirty cells, read from a workbook and made into a document. */
    @Benchmark
    @OperationsPerInvocation(Rows.COUNT)
    public List<Mapped> rowToDocument() throws Unreadable {
        return rows.documents();
    }

    /** Schema and rules. */
    @Benchmark
    @OperationsPerInvocation(Rows.COUNT)
    public void validate(Blackhole hole) {
        for (Mapped one : documents) {
            hole.consume(checks.check(one.document()));
        }
    }

    /** Canonical JSON and its SHA-256. */
    @Benchmark
    @OperationsPerInvocation(Rows.COUNT)
    public void fingerprint(Blackhole hole) {
        for (Mapped one : documents) {
            hole.consume(Fingerprint.of(CanonicalJson.of(one.document().content())));
        }
    }
}
