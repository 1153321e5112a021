package io.hallbridge.cli.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.workspace.IncomingRelay;
import io.hallbridge.workspace.OverRelay;
import io.hallbridge.workspace.Workspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How things stand with what is carried over an air gap, on either side of it. */
final class RelayStatus {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Workspace workspace;
    private final Ledger ledger;

    RelayStatus(Workspace workspace, Ledger ledger) {
        this.workspace = workspace;
        this.ledger = ledger;
    }

    /** Which bundles receipts are missing of. */
    static Text awaited(HallWaits waits) {
        String hall = waits.hall().name();
        List<String> numbers = waits.carried().stream()
                .map(bundle -> String.valueOf(bundle.number()))
                .toList();
        String since = TIME.format(waits.carried().get(0).since());
        boolean late = waits.lost().isPresent();
        return new Text(
                hall + "  待回执 " + waits.awaiting() + "：包 " + String.join("、", numbers) + "，自 " + since
                        + (late ? "，等得太久，可能途中丢失" : ""),
                hall + "  awaiting receipts " + waits.awaiting() + ": bundle " + String.join(", ", numbers) + ", since "
                        + since + (late ? ", for too long: perhaps lost on the way" : ""));
    }

    /** The bundles that came, where there is something to wait for. */
    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        for (IncomingRelay relay : workspace.relays()) {
            Optional<Arrival> last = ledger.arrivals().last(relay.name());
            last.filter(one -> one.done().isEmpty())
                    .ifPresent(one -> lines.add(screen.paint()
                            .yellow(screen.say(
                                    "线路 " + relay.name() + "  包 " + one.number() + " 没有送完",
                                    "relay " + relay.name() + "  bundle " + one.number()
                                            + " is not delivered to its end"))));
            long awaiting = ledger.arrivals().unanswered(relay.name()).stream()
                    .mapToLong(Arrival::awaiting)
                    .sum();
            if (awaiting > 0) {
                lines.add(screen.say(
                        "线路 " + relay.name() + "  还有 " + awaiting + " 条没有写回执，等大厅决定",
                        "relay " + relay.name() + "  receipts to be written for " + awaiting
                                + ", once the hall has decided"));
            }
        }
        return lines;
    }

    /** What is to be typed where a bundle was not delivered to its end. */
    Optional<NextStep> next() {
        boolean begun = workspace.relays().stream()
                .flatMap(relay -> ledger.arrivals().last(relay.name()).stream())
                .anyMatch(last -> last.done().isEmpty());
        return begun
                ? Optional.of(new NextStep(
                        "hallbridge receive DIR",
                        new Text("送完没有送完的包", "delivers the rest of the bundle that was begun")))
                : Optional.empty();
    }

    /** What is to be typed where receipts are missing. */
    static Optional<NextStep> next(HallWaits waits) {
        if (waits.carried().isEmpty()) {
            return Optional.empty();
        }
        Optional<Bundles.Awaited> lost = waits.lost();
        if (lost.isPresent()) {
            return Optional.of(new NextStep(
                    "hallbridge push --again " + lost.get().number() + " --to DIR",
                    new Text("可能途中丢失，原样再写一次", "perhaps lost on the way: writes it again")));
        }
        boolean known =
                waits.hall().way() instanceof OverRelay way && way.from().isPresent();
        return Optional.of(new NextStep(
                known ? "hallbridge receipts --hall " + waits.hall().name() : "hallbridge receipts --from DIR",
                new Text("回执摆渡回来以后", "once the receipts were carried back")));
    }

    void bundles(HallWaits waits, ObjectNode hall) {
        if (!(waits.hall().way() instanceof OverRelay)) {
            return;
        }
        ledger.bundles().last(waits.hall().name()).ifPresent(last -> hall.put("lastBundle", last.number()));
        waits.carried()
                .forEach(bundle -> hall.withArray("/awaitingBundles")
                        .addObject()
                        .put("number", bundle.number())
                        .put("documents", bundle.documents())
                        .put("since", bundle.since().toString()));
    }

    void json(ObjectNode status) {
        for (IncomingRelay relay : workspace.relays()) {
            ObjectNode one = status.withObject("/relays").putObject(relay.name());
            one.put("hall", relay.hall());
            ledger.arrivals()
                    .last(relay.name())
                    .ifPresent(last -> one.put("lastBundle", last.number())
                            .put("delivered", last.done().isPresent())
                            .put("receivedAt", last.begun().toString()));
            one.put(
                    "awaiting",
                    ledger.arrivals().unanswered(relay.name()).stream()
                            .mapToLong(Arrival::awaiting)
                            .sum());
        }
    }
}
