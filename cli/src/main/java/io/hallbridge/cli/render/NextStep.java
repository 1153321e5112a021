package io.hallbridge.cli.render;

import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.QuarantineQuery;
import io.hallbridge.ledger.Quarantined.Reason;
import io.hallbridge.ledger.RunEntry;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one command that is to be typed next: what is in doubt comes before what was cut short, that before what the hall
 * refused, and that before what departments have to repair.
 *
 * @param command the command
 * @param why why this one
 */
record NextStep(String command, Text why) {
    private static final Set<Integer> CUT_SHORT =
            Set.of(Exit.UNREACHABLE.code(), Exit.DEADLINE.code(), Exit.INTERRUPTED.code(), Exit.STOPPED.code());

    /** Empty where nothing is to be done but to wait for the next night. */
    static Optional<NextStep> of(Workspace workspace, Ledger ledger, List<HallWaits> halls) {
        Optional<RunEntry> last = ledger.recent(1).stream().findFirst();
        String job = last.map(RunEntry::job)
                .filter(name -> workspace.job(name).isPresent())
                .or(() -> workspace.jobs().stream().findFirst().map(Job::name))
                .orElse("JOB");
        return doubt(halls, job)
                .or(() -> new RelayStatus(workspace, ledger).next())
                .or(() -> last.flatMap(run -> cutShort(run, job, halls)))
                .or(() -> heldBack(ledger, job))
                .or(() -> awaited(halls))
                .or(() -> last.isPresent()
                        ? Optional.empty()
                        : Optional.of(new NextStep("hallbridge run " + job, new Text("还没有运行过", "no runs yet"))));
    }

    private static Optional<NextStep> doubt(List<HallWaits> halls, String job) {
        List<HallWaits> doubtful =
                halls.stream().filter(hall -> hall.inDoubt() > 0).toList();
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                doubtful.stream().allMatch(HallWaits::findsOut)
                        ? new NextStep("hallbridge run " + job, new Text("先办完结果不明的", "finishes what is in doubt first"))
                        : new NextStep(
                                "hallbridge ledger resolve",
                                new Text("向大厅核实后决定结果不明的", "ask the hall, then decide on what is in doubt")));
    }

    private static Optional<NextStep> cutShort(RunEntry run, String job, List<HallWaits> halls) {
        boolean atWork = halls.stream().anyMatch(hall -> !hall.atWork().isEmpty());
        if (run.exit().isEmpty()) {
            return atWork
                    ? Optional.empty()
                    : Optional.of(
                            new NextStep("hallbridge run " + job, new Text("上次没有做完", "the last run did not end")));
        }
        int code = run.exit().getAsInt();
        if (code == Exit.SETUP.code()) {
            return Optional.of(
                    new NextStep("hallbridge doctor", new Text("上次因配置而停", "the last run stopped at the set-up")));
        }
        return CUT_SHORT.contains(code)
                ? Optional.of(new NextStep(
                        "hallbridge run " + job, new Text("接着做上次没有做完的", "goes on where the last one stopped")))
                : Optional.empty();
    }

    private static Optional<NextStep> heldBack(Ledger ledger, String job) {
        if (ledger.quarantine().count(QuarantineQuery.ALL.with(Reason.REFUSED)) > 0) {
            return Optional.of(new NextStep(
                    "hallbridge quarantine list --reason refused", new Text("看大厅为什么拒绝", "why the hall refused")));
        }
        return ledger.quarantine().count(QuarantineQuery.ALL) > 0
                ? Optional.of(
                        new NextStep("hallbridge check " + job, new Text("逐格看有错的", "what is wrong, cell by cell")))
                : Optional.empty();
    }

    private static Optional<NextStep> awaited(List<HallWaits> halls) {
        Optional<NextStep> carried =
                halls.stream().flatMap(hall -> RelayStatus.next(hall).stream()).findFirst();
        return carried.or(() -> asked(halls));
    }

    private static Optional<NextStep> asked(List<HallWaits> halls) {
        return halls.stream()
                .filter(hall -> hall.awaiting() > 0 && hall.hall().way().decidesLater())
                .findFirst()
                .map(hall -> new NextStep(
                        "hallbridge receipts --hall " + hall.hall().name(),
                        new Text("看大厅是否已决定", "whether the hall has decided")));
    }
}
