package io.hallbridge.run;

import io.hallbridge.ledger.Holding;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Sent;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Manifest;
import io.hallbridge.plan.Operation;
import io.hallbridge.plan.PlanWriter;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a plan that sends documents again as the hall once accepted them, for a hall that lost or spoiled them. */
public final class Resending {
    /** What the ledger counts this under, where runs have their job. */
    static final String JOB = "resend";

    private final Workspace workspace;
    private final Ledger ledger;
    private final Wanted wanted;
    private final List<Sent> chosen = new ArrayList<>();

    /**
     * What is to be sent again.
     *
     * @param keys the documents' keys
     * @param dataset the dataset; needed where two datasets have a key
     * @param hall the hall; needed where it was sent to several
     * @param version which version's content; else the last accepted
     */
    public record Wanted(List<String> keys, Optional<String> dataset, Optional<String> hall, OptionalLong version) {
        public Wanted {
            keys = List.copyOf(new LinkedHashSet<>(keys));
        }
    }

    Resending(Workspace workspace, Ledger ledger, Wanted wanted) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.wanted = wanted;
        wanted.keys().forEach(key -> chosen.add(choose(key)));
        if (chosen.stream().map(Sent::hall).distinct().count() > 1) {
            throw new CannotGoOn(Exit.USAGE, ResendingWords.severalHalls());
        }
    }

    private Sent choose(String key) {
        List<Sent> sent = ledger.history(key).stream()
                .filter(one -> wanted.dataset().isEmpty()
                        || wanted.dataset().get().equals(one.change().dataset()))
                .filter(one -> wanted.hall().isEmpty() || wanted.hall().get().equals(one.hall()))
                .toList();
        List<String> places = sent.stream()
                .map(one -> one.hall() + " " + one.change().dataset())
                .distinct()
                .toList();
        if (places.size() > 1) {
            throw new CannotGoOn(Exit.USAGE, ResendingWords.ambiguous(key, places));
        }
        return sent.stream()
                .filter(one -> one.change().content() != null)
                .filter(one -> wanted.version().isPresent()
                        ? one.change().version() == wanted.version().getAsLong()
                        : accepted(one))
                .max(Comparator.comparingLong(one -> one.change().version()))
                .orElseThrow(() -> new CannotGoOn(Exit.USAGE, ResendingWords.noContent(key, wanted.version())));
    }

    private static boolean accepted(Sent sent) {
        return sent.outcome()
                .filter(outcome -> outcome.equals("accepted") || outcome.equals("duplicate"))
                .isPresent();
    }

    /** What it needs to itself. */
    Lane lane() {
        return Lane.of(
                chosen.get(0).hall(),
                chosen.stream().map(one -> one.change().dataset()).collect(Collectors.toSet()));
    }

    /** Writes the plan, parents first; what is under way or was withdrawn is not sent over. */
    Path plan(String run, Path target) throws IOException {
        Lane lane = lane();
        refuseUnderWay(lane);
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        try (PlanWriter writer = PlanWriter.begin(workspace.state().resolve("plans"))) {
            workspace
                    .datasets()
                    .inOrder()
                    .forEach(dataset -> chosen.stream()
                            .filter(one -> one.change().dataset().equals(dataset.name()))
                            .map(this::again)
                            .forEach(change -> {
                                writer.add(change);
                                counts.computeIfAbsent(dataset.name(), name -> new LinkedHashMap<>())
                                        .merge(
                                                change.operation() == Operation.CREATE ? "create" : "update",
                                                1L,
                                                Long::sum);
                            }));
            return writer.seal(target, manifest(run, lane, counts)).file();
        }
    }

    private Change again(Sent sent) {
        Change before = sent.change();
        Optional<Holding> holding = holding(before);
        boolean held = holding.filter(one -> one.state() == Holding.State.HELD).isPresent();
        return new Change(
                held ? Operation.UPDATE : Operation.CREATE,
                before.dataset(),
                before.key(),
                holding.map(Holding::version).orElse(before.version()) + 1,
                before.fingerprint(),
                held ? holding.flatMap(Holding::fingerprint).orElse(null) : null,
                before.content(),
                before.source(),
                before.origin());
    }

    private Optional<Holding> holding(Change change) {
        return Optional.ofNullable(ledger.holdings(chosen.get(0).hall(), change.dataset(), List.of(change.key()))
                .get(change.key()));
    }

    private void refuseUnderWay(Lane lane) {
        Set<String> open = new LinkedHashSet<>();
        for (Batch batch : ledger.unfinished(lane)) {
            batch.changes().forEach(change -> open.add(change.dataset() + " " + change.key()));
        }
        for (Sent sent : chosen) {
            Change change = sent.change();
            boolean awaited = holding(change).flatMap(Holding::awaited).isPresent();
            if (awaited || open.contains(change.dataset() + " " + change.key())) {
                throw new CannotGoOn(Exit.USAGE, ResendingWords.underWay(change.key()));
            }
        }
    }

    private Manifest manifest(String run, Lane lane, Map<String, Map<String, Long>> counts) {
        return new Manifest(
                run,
                JOB,
                lane.hall(),
                workspace.region(),
                Instant.now(),
                ledger.position(lane),
                Tool.version(),
                Map.of(),
                Definitions.of(workspace, workspace.mappings()).all(),
                counts,
                Map.of());
    }
}
