package io.hallbridge.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The faults in force, each with dice of its own: with the same seed the same calls in the same order meet the same
 * fate, whatever other faults are ordered beside. Safe for use by several threads.
 */
final class Mishaps {
    private final List<Dice> all;
    private final long seed;

    Mishaps(List<Mishap> all, long seed) {
        this.seed = seed;
        this.all = all.stream()
                .map(mishap -> new Dice(
                        mishap, new SplittableRandom(seed ^ mishap.kind().word().hashCode())))
                .toList();
    }

    List<Mishap> inOrder() {
        return all.stream().map(Dice::mishap).toList();
    }

    /** The first fault of a stage that befalls a call. */
    Optional<Mishap> befalling(Call call, MishapKind.Stage stage) {
        return thrown(mishap -> mishap.kind().stage() == stage && mishap.concerns(call));
    }

    /** The first fault of a kind that befalls a document this time. */
    Optional<Mishap> befalling(MishapKind kind) {
        return thrown(mishap -> mishap.kind() == kind);
    }

    /** Whether a document is befallen each time that it comes. */
    boolean marks(MishapKind kind, String documentKey) {
        return all.stream()
                .map(Dice::mishap)
                .anyMatch(mishap -> mishap.kind() == kind && mishap.marks(documentKey, seed));
    }

    /** The first that befalls. All that may are thrown for, so that each keeps its turns. */
    private Optional<Mishap> thrown(Predicate<Mishap> may) {
        List<Mishap> befalling = new ArrayList<>();
        for (Dice dice : all) {
            if (may.test(dice.mishap) && dice.fall()) {
                befalling.add(dice.mishap);
            }
        }
        return befalling.stream().findFirst();
    }

    /** A fault and the chance that it strikes. */
    private record Dice(Mishap mishap, SplittableRandom random) {
        boolean fall() {
            synchronized (random) {
                return random.nextDouble() < mishap.share();
            }
        }
    }
}
