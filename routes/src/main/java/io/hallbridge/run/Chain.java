package io.hallbridge.run;

import io.hallbridge.delivery.DeliveryReport;
import io.hallbridge.ledger.Arrivals;
import io.hallbridge.ledger.Arrivals.Arrival;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.relay.BundleManifest;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.relay.RelayKeys;
import io.hallbridge.run.Receiving.Candidate;
import io.hallbridge.workspace.IncomingRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes the bundles of one relay in their order, delivers each and writes its receipts. */
final class Chain {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Sites sites;
    private final IncomingRelay relay;
    private final Receiving.Wanted wanted;
    private final Receiving.Findings found;
    private final Sequence sequence;

    Chain(
            Workspace workspace,
            Ledger ledger,
            Sites sites,
            IncomingRelay relay,
            Receiving.Wanted wanted,
            Receiving.Findings found) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.sites = sites;
        this.relay = relay;
        this.wanted = wanted;
        this.found = found;
        this.sequence = new Sequence(ledger.arrivals(), relay, wanted.beginWith(), found);
    }

    /** Empty where there was nothing to deliver and nothing to write back. */
    Optional<RunReport> receive(List<Candidate> candidates, RunTerms terms) {
        boolean nothingToDo = candidates.isEmpty()
                && begun().isEmpty()
                && onceMore().isEmpty()
                && arrivals().unanswered(relay.name()).isEmpty();
        if (nothingToDo) {
            return Optional.empty();
        }
        RelayKeys.Read keys = RelayKeysRead.of(relay.name(), relay.keys());
        return Optional.of(sites.run("receive", sites.all(relay.hall()), terms, site -> work(site, keys, candidates)));
    }

    private RunReport work(Site site, RelayKeys.Read keys, List<Candidate> candidates) throws IOException {
        site.begin();
        Optional<DeliveryReport> inTheWay = site.finishEarlier();
        if (inTheWay.isPresent()) {
            return site.report(inTheWay.get());
        }
        site.receipts();
        Gathered gathered = new Gathered();
        Answering answering = new Answering(workspace, ledger, relay, keys, wanted.receipts());
        Optional<Arrival> begun = begun();
        if (begun.isPresent()) {
            answering.first(begun.get()).ifPresent(found.receipts::add);
        }
        for (Arrival again : onceMore()) {
            answering.first(again).ifPresent(found.receipts::add);
        }
        Unloading unloading = new Unloading(workspace, ledger, keys, gathered);
        DeliveryReport delivered = DeliveryReport.NONE;
        long batches = 0;
        Deque<Candidate> left = new ArrayDeque<>(sequence.sorted(candidates));
        while (!left.isEmpty() && !site.turn().stop().isAsked()) {
            Candidate next = left.removeFirst();
            try {
                Optional<Arrival> arrival = sequence.place(next, left);
                if (arrival.isEmpty()) {
                    continue;
                }
                Delivering.Sent sent = unloading.deliver(next, arrival.get(), site);
                delivered = sent.report();
                batches += sent.batches();
                Optional<String> receipts = answering.first(arrival.get());
                if (receipts.isEmpty()) {
                    break;
                }
                done(next, receipts.get(), site);
            } catch (ParcelUnusable fault) {
                found.problem(next.file(), fault.fault()); // what needs this one waits for it
            }
        }
        found.receipts.addAll(answering.decidedSince());
        return site.report(gathered, delivered, batches);
    }

    /** The bundle that was begun and is not done. */
    private Optional<Arrival> begun() {
        return arrivals().last(relay.name()).filter(last -> last.done().isEmpty());
    }

    /** The bundles whose receipts are asked for again. */
    private List<Arrival> onceMore() {
        return wanted.again().stream()
                .distinct()
                .flatMap(number -> delivered(ledger, relay, number).stream())
                .toList();
    }

    /** A bundle of a relay's present chain that was delivered to its end. */
    static Optional<Arrival> delivered(Ledger ledger, IncomingRelay relay, long number) {
        return ledger.arrivals()
                .last(relay.name())
                .flatMap(last -> ledger.arrivals().find(relay.name(), last.chain(), number))
                .filter(one -> one.done().isPresent());
    }

    private Arrivals arrivals() {
        return ledger.arrivals();
    }

    private void done(Candidate taken, String receipts, Site site) {
        BundleManifest manifest = taken.manifest();
        found.taken.add(new Received.Taken(taken.name(), relay.name(), manifest.number(), manifest.documents()));
        found.receipts.add(receipts);
        site.log().line(RelayWords.received(taken.name(), manifest.documents(), receipts));
        Path file = taken.file();
        CarriedFiles.done(file);
    }
}
