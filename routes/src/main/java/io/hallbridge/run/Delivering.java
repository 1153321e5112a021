package io.hallbridge.run;

import io.hallbridge.delivery.Deliveries;
import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.delivery.FailureClass;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Batches;
import io.hallbridge.plan.Plan;
import io.hallbridge.workspace.HallConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Delivers plans to one hall and says how that ended. */
final class Delivering {
    private final HallConnection hall;
    private final Ledger ledger;
    private final Progress progress;
    private final Deliveries deliveries;
    private final Stop stop;

    Delivering(HallConnection hall, Ledger ledger, Progress progress, Deliveries deliveries, Stop stop) {
        this.hall = hall;
        this.ledger = ledger;
        this.progress = progress;
        this.deliveries = deliveries;
        this.stop = stop;
    }

    /** Finishes what earlier runs left without an outcome; nothing new is sent before that. */
    DeliveryReport finishEarlier(List<Text> notes) {
        DeliveryReport report = deliveries.finish(hall, ledger, io.hallbridge.delivery.Progress.SILENT);
        long finished = report.accepted() + report.refused() + report.awaiting();
        if (finished > 0) {
            notes.add(RunWords.finished(finished));
        }
        return report;
    }

    /** Gets ready in the background, since there will be something to deliver. */
    void prepare() {
        deliveries.prepare(hall);
    }

    RunReport deliver(Ending ending, Plan plan) {
        CountingLedger counting = new CountingLedger(ledger, ending.gathered().tallies(), progress);
        progress.toSend(ending.gathered().planned());
        Batches.Frame frame = new Batches.Frame(
                ending.run(),
                ending.hall(),
                ledger.birth(),
                hall.limits().batch(),
                hall.limits().bytes());
        try (Plan.Changes changes = plan.changes();
                Batches batches = stop.closing(new Batches(changes, frame))) {
            DeliveryReport report = deliveries.deliver(batches, hall, counting, io.hallbridge.delivery.Progress.SILENT);
            return report(ending, report, counting.batches());
        } finally {
            progress.end();
        }
    }

    RunReport report(Ending ending, DeliveryReport delivered) {
        return report(ending, delivered, 0);
    }

    private RunReport report(Ending ending, DeliveryReport delivered, long batches) {
        Map<String, Counts> counts = ending.gathered().counts(false);
        Counts totals = counts.values().stream().reduce(Counts.none(), Counts::plus);
        List<Text> notes = new ArrayList<>();
        List<Exit> exits = new ArrayList<>(List.of(ending.wrong()));
        delivered.failure().ifPresent(failure -> {
            notes.add(failure.text());
            exits.add(exitOf(failure.kind()));
        });
        if (totals.refused() > 0) {
            notes.add(RunWords.refused(totals.refused()));
            exits.add(Exit.REFUSED);
        }
        if (totals.inDoubt() > 0) {
            exits.add(Exit.DOUBT);
        }
        stop.asked().ifPresent(exit -> {
            notes.add(0, RunWords.interrupted());
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
                ending.findings(),
                notes,
                seconds,
                Exit.gravest(exits));
    }

    static Exit exitOf(FailureClass kind) {
        return switch (kind) {
            case UNREACHABLE, BUSY -> Exit.UNREACHABLE;
            case UNAUTHORISED, SECRET, FATAL -> Exit.SETUP;
            case DOUBT -> Exit.DOUBT;
            case REFUSED -> Exit.REFUSED;
            case INTERRUPTED -> Exit.INTERRUPTED;
        };
    }
}
