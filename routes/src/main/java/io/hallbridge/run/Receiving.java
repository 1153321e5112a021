package io.hallbridge.run;

import io.hallbridge.ledger.Ledger;
import io.hallbridge.relay.Bundle;
import io.hallbridge.relay.BundleManifest;
import io.hallbridge.relay.Fault;
import io.hallbridge.relay.ParcelKind;
import io.hallbridge.relay.ParcelUnusable;
import io.hallbridge.workspace.IncomingRelay;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes the bundles that were carried into a folder, each relay's in the order of its chain. */
public final class Receiving {
    private final Workspace workspace;
    private final Ledger ledger;
    private final Sites sites;
    private final Wanted wanted;
    private final Findings found = new Findings();

    /**
     * What is to be received.
     *
     * @param folder where bundles come
     * @param receipts where receipts go
     * @param beginWith the bundle that a chain is begun with here, whatever came before it; empty for the next one
     * @param again the numbers of bundles whose receipts are written once more
     */
    public record Wanted(Path folder, Path receipts, Optional<Path> beginWith, List<Long> again) {
        public Wanted {
            again = List.copyOf(again);
        }
    }

    /** A bundle that its relay signed, not looked into yet. */
    record Candidate(Path file, Bundle bundle) {
        BundleManifest manifest() {
            return bundle.manifest();
        }

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /** What is told at the end. */
    static final class Findings {
        final List<Received.Taken> taken = new ArrayList<>();
        final List<String> doubled = new ArrayList<>();
        final List<Received.Problem> problems = new ArrayList<>();
        final List<Received.Missing> waiting = new ArrayList<>();
        final List<String> receipts = new ArrayList<>();

        void problem(Path file, Fault fault) {
            problems.add(new Received.Problem(String.valueOf(file.getFileName()), fault));
        }
    }

    Receiving(Workspace workspace, Ledger ledger, Sites sites, Wanted wanted) {
        this.workspace = workspace;
        this.ledger = ledger;
        this.sites = sites;
        this.wanted = wanted;
    }

    Received receive(RunTerms terms) {
        if (workspace.relays().isEmpty()) {
            throw new CannotGoOn(Exit.SETUP, RelayWords.noRelays());
        }
        try {
            CarriedFiles.in(wanted.receipts(), ParcelKind.RECEIPTS);
            refuseUnknown();
            List<Candidate> candidates = candidates();
            List<RunReport> reports = new ArrayList<>();
            for (IncomingRelay relay : workspace.relays()) {
                List<Candidate> its = candidates.stream()
                        .filter(one -> one.manifest().relay().equals(relay.name()))
                        .toList();
                new Chain(workspace, ledger, sites, relay, wanted, found)
                        .receive(its, terms)
                        .ifPresent(reports::add);
            }
            return received(reports);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void refuseUnknown() {
        for (long number : wanted.again()) {
            if (workspace.relays().stream()
                    .noneMatch(relay -> Chain.delivered(ledger, relay, number).isPresent())) {
                throw new CannotGoOn(Exit.USAGE, RelayWords.neverDelivered(number));
            }
        }
    }

    private Received received(List<RunReport> reports) {
        List<Exit> exits = new ArrayList<>();
        reports.forEach(report -> exits.add(report.exit()));
        found.problems.forEach(problem -> exits.add(Returning.exitOf(problem.fault())));
        found.waiting.forEach(missing -> exits.add(Exit.UNREACHABLE));
        return new Received(
                found.taken,
                found.doubled,
                found.problems,
                found.waiting,
                found.receipts,
                reports,
                Exit.gravest(exits));
    }

    /** Those that are to be believed, by their numbers. */
    private List<Candidate> candidates() throws IOException {
        List<Path> files = new ArrayList<>(CarriedFiles.in(wanted.folder(), ParcelKind.BUNDLE));
        wanted.beginWith().filter(first -> !files.contains(first)).ifPresent(files::add);
        List<Candidate> candidates = new ArrayList<>();
        for (Path file : files) {
            try {
                candidates.add(candidate(file));
            } catch (ParcelUnusable fault) {
                found.problem(file, fault.fault());
            }
        }
        candidates.sort(Comparator.comparingLong(one -> one.manifest().number()));
        return candidates;
    }

    private Candidate candidate(Path file) throws ParcelUnusable {
        Bundle bundle = Bundle.open(file);
        BundleManifest manifest = bundle.manifest();
        IncomingRelay relay =
                workspace.relay(manifest.relay()).orElseThrow(() -> new ParcelUnusable(Fault.UNKNOWN_RELAY));
        bundle.mustBeSigned(relay.keys().trust());
        if (!manifest.hall().equals(relay.hall())) {
            throw new ParcelUnusable(Fault.OTHER_HALL);
        }
        if (!manifest.region().equals(workspace.region())) {
            throw new ParcelUnusable(Fault.OTHER_REGION);
        }
        if (!workspace.datasets().names().containsAll(manifest.datasets().keySet())) {
            throw new ParcelUnusable(Fault.UNKNOWN_DATASET);
        }
        return new Candidate(file, bundle);
    }
}
