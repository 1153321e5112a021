package io.hallbridge.relay;

import io.hallbridge.auth.Secret;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two sides of an invented relay, and invented batches. */
final class Sides {
    static final String PRINT = "ab".repeat(32);
    static final Instant CREATED = Instant.parse("2026-11-27T01:00:00Z");

    final RelayKeys.Read outside;
    final RelayKeys.Read inside;

    private Sides(Optional<SealKey> seal) {
        SigningKey here = SigningKey.make();
        SigningKey there = SigningKey.make();
        this.outside = new RelayKeys.Read(here, there.trusted(), seal);
        this.inside = new RelayKeys.Read(there, here.trusted(), seal);
    }

    static Sides open() {
        return new Sides(Optional.empty());
    }

    static Sides sealed(CipherKind kind) {
        return new Sides(Optional.of(sealKey(SealKey.make(), kind)));
    }

    static SealKey sealKey(Secret secret, CipherKind kind) {
        try {
            return SealKey.of(secret, kind);
        } catch (KeyUnusable none) {
            throw new IllegalStateException(none);
        }
    }

    static Batch batch(String dataset, int from, int documents) {
        List<Change> changes = IntStream.range(from, from + documents)
                .mapToObj(i -> new Change(
                        Operation.CREATE,
                        dataset,
                        "键-" + i,
                        1,
                        PRINT,
                        null,
                        Content.of("{\"name\":\"行政许可 " + i + " \\\"甲\\\"\"}"),
                        "health",
                        "卫健局.xlsx · 权责清单 · " + i))
                .toList();
        return new Batch(
                BatchId.of("city", "ledger", 0, changes), "20261127-0100-7f3a", "city", dataset, false, changes);
    }

    static BundleManifest manifest(long number, String previous, List<Batch> batches) {
        return new BundleManifest(
                "health",
                BundleManifest.chain("ledger"),
                "city",
                "522601",
                number,
                previous,
                "20261127-0100-7f3a",
                CREATED,
                batches.stream().map(BundleEntry::of).toList());
    }

    Path write(Path folder, long number, String previous, List<Batch> batches) throws IOException {
        try (BundleWriter writer = BundleWriter.begin(folder.resolve("own"), outside)) {
            for (Batch batch : batches) {
                writer.add(batch);
            }
            return writer.write(folder, manifest(number, previous, batches).line());
        }
    }
}
