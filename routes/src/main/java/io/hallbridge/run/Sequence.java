package io.hallbridge.run;

import io.hallbridge.ledger.Arrivals;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.relay.BundleManifest;
import io.hallbridge.relay.Fault;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.run.Receiving.Candidate;
import io.hallbridge.workspace.IncomingRelay;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is among the bundles of one relay: the next number's. One received before is let be, one that comes after a
 * missing or an unusable one waits, so that nothing older ever goes after something newer.
 */
final class Sequence {
    private final Arrivals arrivals;
    private final IncomingRelay relay;
    private final Optional<Path> beginWith;
    private final Receiving.Findings found;

    Sequence(Arrivals arrivals, IncomingRelay relay, Optional<Path> beginWith, Receiving.Findings found) {
        this.arrivals = arrivals;
        this.relay = relay;
        this.beginWith = beginWith;
        this.found = found;
    }

    /** The one that the chain is begun with comes first. */
    List<Candidate> sorted(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        candidates.stream().filter(this::begins).forEach(first -> {
            sorted.remove(first);
            sorted.add(0, first);
        });
        return sorted;
    }

    private boolean begins(Candidate candidate) {
        return beginWith.filter(candidate.file()::equals).isPresent();
    }

    /** Where a bundle belongs, if it is its turn; empty where it was received before, or has to wait. */
    Optional<Arrival> place(Candidate next, Deque<Candidate> later) throws ParcelUnusable {
        BundleManifest manifest = next.manifest();
        Optional<Arrival> known = arrivals.find(relay.name(), manifest.chain(), manifest.number());
        if (known.isPresent()) {
            return again(next, known.get());
        }
        refuseAnotherOfItsNumber(next, later);
        Optional<Arrival> last = arrivals.last(relay.name());
        if (!begins(next) && !follows(next, last, later)) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(
                relay.name(),
                manifest.chain(),
                manifest.number(),
                relay.hall(),
                next.bundle().digest(),
                next.bundle().line(),
                Instant.now(),
                Optional.empty(),
                0,
                0));
    }

    private Optional<Arrival> again(Candidate next, Arrival known) throws ParcelUnusable {
        if (!known.digest().equals(next.bundle().digest())) {
            throw new ParcelUnusable(Fault.OTHER_CONTENT);
        }
        if (known.done().isEmpty()) {
            return Optional.of(known);
        }
        found.doubled.add(next.name());
        CarriedFiles.done(next.file());
        return Optional.empty();
    }

    /** Whether it is the next after the last; one that has to wait is noted. */
    private boolean follows(Candidate next, Optional<Arrival> last, Deque<Candidate> later) throws ParcelUnusable {
        BundleManifest manifest = next.manifest();
        if (last.filter(one -> !one.chain().equals(manifest.chain())).isPresent()) {
            throw new ParcelUnusable(Fault.BROKEN_CHAIN);
        }
        long expected = last.map(one -> one.done().isPresent() ? one.number() + 1 : one.number())
                .orElse(1L);
        if (manifest.number() < expected) {
            throw new ParcelUnusable(Fault.PASSED_OVER);
        }
        if (manifest.number() > expected) {
            await(next, expected, later);
            return false;
        }
        if (!manifest.previous().equals(last.map(Arrival::digest).orElse(""))) {
            throw new ParcelUnusable(Fault.BROKEN_CHAIN);
        }
        return true;
    }

    /** Two bundles of one number that differ: nobody can tell which is the right one. */
    private void refuseAnotherOfItsNumber(Candidate next, Deque<Candidate> later) throws ParcelUnusable {
        List<Candidate> others = later.stream()
                .filter(other -> sameChain(other, next))
                .filter(other -> other.manifest().number() == next.manifest().number())
                .toList();
        if (others.stream()
                .anyMatch(other -> !other.bundle().digest().equals(next.bundle().digest()))) {
            later.removeAll(others);
            others.forEach(other -> found.problem(other.file(), Fault.OTHER_CONTENT));
            throw new ParcelUnusable(Fault.OTHER_CONTENT);
        }
    }

    private static boolean sameChain(Candidate one, Candidate other) {
        return one.manifest().chain().equals(other.manifest().chain());
    }

    /** All that come after it in its chain wait with it. */
    private void await(Candidate next, long expected, Deque<Candidate> later) {
        List<Candidate> others =
                later.stream().filter(other -> sameChain(other, next)).toList();
        later.removeAll(others);
        List<String> waiting = new ArrayList<>(List.of(next.name()));
        others.forEach(other -> waiting.add(other.name()));
        found.waiting.add(
                new Received.Missing(relay.name(), expected, next.manifest().number() - 1, waiting));
    }
}
