package io.hallbridge.bench.steps;

import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the ledger writes of a batch, in microseconds for one document of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LedgerSteps {
    private static final int BATCH = 500;
    private static final String CONTENT = "{\"code\":\"%s\",\"name\":\"" + "示例".repeat(200) + "\"}";

    private final Ledger ledger;
    private int sent;
    private Batch batch = fresh();

    public LedgerSteps() {
        try {
            ledger = Ledgers.sqlite(Files.createTempDirectory("ledger"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Setup(Level.Invocation)
    public void next() {
        batch = fresh();
    }

    private Batch fresh() {
        List<Change> changes =
                IntStream.range(0, BATCH).mapToObj(i -> change(++sent)).toList();
        String id = BatchId.of("city", "bench", 0, changes);
        return new Batch(id, "20261123-0100-7f3a", "city", "case", false, changes);
    }

    private static Change change(int number) {
        String key = "示例-%09d".formatted(number);
        String print = "%064x".formatted(number);
        return new Change(
                Operation.CREATE,
                "case",
                key,
                1,
                print,
                null,
                Content.of(CONTENT.formatted(key)),
                "cases",
                "办件.xlsx · 办件 · " + number);
    }

    /** Opened before it is sent, settled with the receipt. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void batch() {
        ledger.open(batch);
        List<Outcome> outcomes = batch.changes().stream()
                .map(change -> new Outcome(change.key(), Outcome.State.ACCEPTED, "", ""))
                .toList();
        ledger.settle(batch, new Receipt("H1", outcomes));
    }
}
