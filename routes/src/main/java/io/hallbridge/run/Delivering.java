package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.delivery.FailureClass;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.BatchLedger;
import io.hallbridge.ledger.Lane;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Quarantine;
import io.hallbridge.ledger.QuarantineQuery;
import io.hallbridge.ledger.Quarantined;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Plan;
import io.hallbridge.workspace.HallConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Delivers plans to one hall and says how that ended. */
final class Delivering {
    private final HallConnection hall;
    private final Ledger ledger;
    private final RunLog log;
    private final Lane lane;
    private final Turn turn;
    private final Optional<Bundling> bundling;
    private final List<String> bundles = new ArrayList<>();

    Delivering(HallConnection hall, Lane lane, Ledger ledger, RunLog log, Turn turn, Optional<Bundling> bundling) {
        this.bundling = bundling;
        this.hall = hall;
        this.lane = lane;
        this.ledger = ledger;
        this.log = log;
        this.turn = turn;
    }

    /**
     * Finishes what earlier runs left without an outcome; nothing new is sent before that. What stands in the way of
     * sending anything new is given back. A batch whose fate stays unknown does not: its documents alone are left alone.
     */
    Optional<DeliveryReport> finishEarlier(List<Text> notes, List<Exit> wrong) throws IOException {
        bundling.ifPresent(Bundling::mustBeAble);
        DeliveryReport report = turn.deliveries().finish(hall, lane, log.over(noted(), 0), watch());
        carry(notes);
        long finished = report.accepted() + report.refused() + report.awaiting();
        if (finished > 0) {
            notes.add(RunWords.finished(finished));
        }
        if (report.failure().filter(failure -> failure.kind().ends()).isPresent()) {
            return Optional.of(report);
        }
        if (report.refused() > 0) {
            notes.add(RunWords.refused(report.refused(), anyRefused()));
            wrong.add(Exit.REFUSED);
        }
        if (report.inDoubt() > 0) {
            notes.add(RunWords.stillInDoubt(report.inDoubt()));
            wrong.add(Exit.DOUBT);
        }
        return Optional.empty();
    }

    private BatchLedger noted() {
        return bundling.map(bundle -> bundle.over(ledger)).orElse(ledger);
    }

    /** Writes the bundles that are to be carried. */
    private void carry(List<Text> notes) throws IOException {
        if (bundling.isPresent()) {
            bundling.get().write(lane, log).ifPresent(written -> {
                bundles.addAll(written.files());
                notes.add(written.words());
            });
        }
    }

    /** Takes over what the hall has decided since on documents that it had taken; nothing where it decides at once. */
    void receipts(List<Text> notes, List<Exit> wrong) throws IOException {
        if (bundling.isPresent()) {
            Optional<Path> from = bundling.get().from();
            if (from.isPresent()) {
                returned(from.get(), notes, wrong);
            }
            bundling.get().tooLong().ifPresent(notes::add);
            return;
        }
        if (hall.way().decidesLater()) {
            ask(notes, wrong);
        }
    }

    /** Takes over the receipts that were carried back into a folder. */
    void returned(Path from, List<Text> notes, List<Exit> wrong) throws IOException {
        Returning.Returned returned = bundling.orElseThrow().returned(from, log);
        if (returned.accepted() + returned.refused() > 0) {
            notes.add(RunWords.decided(returned.accepted(), returned.refused()));
        }
        if (returned.refused() > 0) {
            notes.add(RunWords.refused(returned.refused(), anyRefused()));
            wrong.add(Exit.REFUSED);
        }
        notes.addAll(returned.notes());
        wrong.addAll(returned.wrong());
    }

    /** Which bundles receipts are missing of. */
    List<Text> missing() {
        Bundling carried = bundling.orElseThrow();
        return Stream.of(carried.missing(), carried.tooLong())
                .flatMap(Optional::stream)
                .toList();
    }

    private void ask(List<Text> notes, List<Exit> wrong) {
        Receipts.Decided decided = new Receipts(hall, lane, ledger, turn).fetch();
        if (decided.accepted() + decided.refused() > 0) {
            log.line(RunLogWords.decided(decided.accepted(), decided.refused()));
            notes.add(RunWords.decided(decided.accepted(), decided.refused()));
        }
        if (decided.refused() > 0) {
            wrong.add(Exit.REFUSED);
        }
        decided.failure().ifPresent(failure -> {
            notes.add(failure.text());
            wrong.add(exitOf(failure.kind()));
        });
        ledger.awaitedSince(lane)
                .filter(since -> since.plus(hall.patience().decision()).isBefore(Instant.now()))
                .ifPresent(since -> notes.add(
                        RunWords.awaitedTooLong(ledger.waiting(hall.name()).awaiting(), since)));
    }

    /** Gets ready in the background, since there will be something to deliver. */
    void prepare() {
        turn.deliveries().prepare(hall);
    }

    RunReport deliver(Ending ending, Plan plan) throws IOException {
        ledger.quarantine().madeWith(ending.run(), Definitions.of(plan.manifest()));
        Batches.Frame frame = new Batches.Frame(
                ending.run(),
                ending.hall(),
                ledger.birth(),
                hall.limits().batch(),
                hall.limits().bytes(),
                hall.way()::createsApart);
        try (Plan.Changes changes = plan.changes();
                Batches batches = new Batches(changes, frame)) {
            Sent sent = send(ending.gathered(), batches, noted());
            carry(ending.notes());
            return report(ending, sent.report(), sent.batches());
        }
    }

    /** What became of batches, and how many they were. */
    record Sent(DeliveryReport report, long batches) {}

    /** Delivers batches, writing down in a ledger what becomes of them. */
    Sent send(Gathered gathered, Batches source, BatchLedger into) {
        CountingLedger counting = new CountingLedger(log.over(into, batches(gathered)), gathered.tallies(), log);
        log.toSend(gathered.planned());
        try (Batches batches = turn.stop().closing(source)) {
            return new Sent(turn.deliveries().deliver(batches, hall, counting, watch()), counting.batches());
        } finally {
            log.end();
        }
    }

    /** What goes wrong on the way is in the log; how batches end, the ledger tells it. */
    private io.hallbridge.delivery.Progress watch() {
        return new io.hallbridge.delivery.Progress() {
            @Override
            public void ended(Batch batch, Ending ending) {}

            @Override
            public void stumbled(Batch batch, FailureClass kind, int status, Optional<Duration> asked) {
                log.line(RunLogWords.stumbled(batch, kind, status, asked));
            }
        };
    }

    /** About how many batches there will be: more where documents are long, or the hall does not take one whole. */
    private long batches(Gathered gathered) {
        long most = hall.limits().batch();
        return gathered.tallies().values().stream()
                .mapToLong(tally -> {
                    long retirements = tally.unsentRetirements();
                    long others = tally.planned() - retirements;
                    return (retirements + most - 1) / most + (others + most - 1) / most;
                })
                .sum();
    }

    RunReport report(Ending ending, DeliveryReport delivered) {
        return report(ending, delivered, 0);
    }

    RunReport report(Ending ending, DeliveryReport delivered, long batches) {
        Map<String, Counts> counts = ending.gathered().counts(false);
        Counts totals = counts.values().stream().reduce(Counts.none(), Counts::plus);
        List<Text> notes = new ArrayList<>();
        List<Exit> exits = new ArrayList<>(List.of(ending.wrong()));
        delivered.failure().ifPresent(failure -> {
            notes.add(failure.text());
            exits.add(exitOf(failure.kind()));
            if (failure.kind() == FailureClass.REFUSES_ALL) {
                blameNone(ending.run());
            }
        });
        if (totals.refused() > 0) {
            notes.add(RunWords.refused(totals.refused(), anyRefused()));
            exits.add(Exit.REFUSED);
        }
        if (totals.inDoubt() > 0) {
            exits.add(Exit.DOUBT);
        }
        turn.stop().asked().filter(exit -> cutShort(exit, totals)).ifPresent(exit -> {
            notes.add(0, RunWords.stopped(exit, totals.unsent()));
            exits.add(exit);
        });
        notes.addAll(ending.notes());
        if (!ending.gathered().agrees()) {
            notes.add(0, RunWords.sumsDisagree(totals.toString()));
            exits.add(Exit.FAULT);
        }
        double seconds = Duration.between(ending.started(), Instant.now()).toNanos() / 1e9;
        return new RunReport(
                ending.run(),
                ending.job(),
                ending.hall(),
                totals,
                counts,
                batches,
                bundles,
                ending.findings(),
                notes,
                seconds,
                Exit.gravest(exits));
    }

    private boolean anyRefused() {
        return lane.datasets().stream().anyMatch(dataset -> ledger.quarantine().anyRefused(hall.name(), dataset));
    }

    /** A hall that refuses whatever comes has nothing against the single document: they all go again in the next run. */
    private void blameNone(String run) {
        Quarantine quarantine = ledger.quarantine();
        quarantine.retry(
                quarantine.entries(QuarantineQuery.ALL.ofRun(run).with(Quarantined.Reason.REFUSED), Integer.MAX_VALUE));
    }

    /** A deadline that came when all was sent has cut nothing short; a signal always says how the process ends. */
    private static boolean cutShort(Exit exit, Counts totals) {
        return exit.isBySignal() || totals.unsent() > 0;
    }

    static Exit exitOf(FailureClass kind) {
        return switch (kind) {
            case UNREACHABLE, BUSY -> Exit.UNREACHABLE;
            case UNAUTHORISED, UNTRUSTED, SECRET, FATAL -> Exit.SETUP;
            case DOUBT -> Exit.DOUBT;
            case REFUSED, REFUSES_ALL -> Exit.REFUSED;
            case INTERRUPTED -> Exit.INTERRUPTED;
        };
    }
}
