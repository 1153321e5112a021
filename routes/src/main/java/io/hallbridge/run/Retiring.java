package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Holding;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import io.hallbridge.plan.PlanWriter;
import io.hallbridge.plan.RetirementGuard;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Adds to a plan the retirement of documents that left a complete source: only by order, and under the guard. */
final class Retiring {
    private final Workspace workspace;
    private final Job job;
    private final Ledger ledger;
    private final Gathered gathered;
    private final Map<String, Sorter> sorters;
    private final PlanWriter plan;
    private final Map<String, Set<String>> open;
    private long byOrder;

    Retiring(
            Workspace workspace,
            Job job,
            Ledger ledger,
            Gathered gathered,
            Map<String, Sorter> sorters,
            PlanWriter plan,
            Map<String, Set<String>> open) {
        this.workspace = workspace;
        this.job = job;
        this.ledger = ledger;
        this.gathered = gathered;
        this.sorters = sorters;
        this.plan = plan;
        this.open = open;
    }

    /** Lets so many go in this run whatever the job's guard says, all datasets and sources together. */
    Retiring allowing(long most) {
        byOrder = most;
        return this;
    }

    /** Children first, so that no guide is shown without the power it stands on. */
    void add(String run, List<Text> notes, List<Exit> wrong) {
        List<String> datasets = new ArrayList<>(sorters.keySet());
        Collections.reverse(datasets);
        for (String dataset : datasets) {
            for (String source : sources(dataset)) {
                add(dataset, source, run, notes, wrong);
            }
        }
    }

    private Set<String> sources(String dataset) {
        Set<String> complete = new LinkedHashSet<>();
        for (String name : job.take()) {
            workspace
                    .mapping(name)
                    .filter(mapping -> mapping.dataset().name().equals(dataset))
                    .flatMap(mapping -> workspace.source(mapping.source()))
                    .filter(Source::complete)
                    .ifPresent(source -> complete.add(source.name()));
        }
        return complete;
    }

    private void add(String dataset, String source, String run, List<Text> notes, List<Exit> wrong) {
        Sorter sorter = Objects.requireNonNull(sorters.get(dataset));
        List<Holding> absent = absent(dataset, source, sorter);
        if (job.retirement().allowed()) {
            leaveRefused(dataset, absent, run, notes);
        }
        if (absent.isEmpty()) {
            return;
        }
        if (!job.retirement().allowed()) {
            notes.add(RunWords.absent(absent.size(), dataset));
            return;
        }
        long held = ledger.held(job.hall(), dataset, source);
        long share = RetirementGuard.share(held, job.retirement().atMostPerMille());
        boolean whole = gathered.readWhole(source) && sorter.keysKnown(source);
        Optional<Text> objection = RetirementGuard.objectionAbove(
                Math.max(share, byOrder), absent.size(), held, sorter.met(source), whole);
        if (objection.isPresent()) {
            notes.add(0, objection.get());
            wrong.add(Exit.FINDINGS);
        } else {
            byOrder -= absent.size() > share ? absent.size() : 0;
            absent.forEach(holding -> retire(dataset, source, holding));
        }
    }

    private List<Holding> absent(String dataset, String source, Sorter sorter) {
        List<Holding> absent = new ArrayList<>();
        Set<String> nobodyKnows = open.getOrDefault(dataset, Set.of());
        ledger.absent(job.hall(), dataset, source, sorter::hasMet, holding -> {
            if (!nobodyKnows.contains(holding.key())) {
                absent.add(holding);
            }
        });
        return absent;
    }

    /** Those that the hall refused to withdraw before are not asked for again. */
    private void leaveRefused(String dataset, List<Holding> absent, String run, List<Text> notes) {
        Refusals refusals = new Refusals(ledger.quarantine(), job.name(), job.hall(), dataset);
        refusals.look(absent.stream().map(Holding::key).toList());
        List<Holding> refused = absent.stream()
                .filter(holding -> refusals.stands(holding.key(), Holding.WITHDRAWAL))
                .toList();
        if (!refused.isEmpty()) {
            absent.removeAll(refused);
            refused.forEach(holding -> refusals.met(holding.key()));
            refusals.keep(run);
            notes.add(RunWords.withdrawalRefusedEarlier(refused.size(), dataset));
        }
    }

    private void retire(String dataset, String source, Holding holding) {
        String fingerprint = holding.fingerprint().orElseThrow();
        plan.add(new Change(
                Operation.RETIRE,
                dataset,
                holding.key(),
                holding.version() + 1,
                fingerprint,
                fingerprint,
                null,
                source,
                source));
        gathered.tally(dataset).planned(Operation.RETIRE, 1);
    }
}
