package io.hallbridge.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hallbridge.check.WholeChecks;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Parent;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.finding.Origin;
import io.hallbridge.ledger.Holding;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.Quarantined;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Operation;
import io.hallbridge.plan.PlanWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts the documents of one dataset: held back, unchanged, or a change for the plan. Documents are compared with the
 * ledger some hundreds at a time.
 */
final class Sorter {
    private static final int AT_ONCE = 500;

    private final Dataset dataset;
    private final boolean personalKey;
    private final Site site;
    private final Tally tally;
    private final WholeChecks whole;
    private final Optional<Sorter> parents;
    private final Map<String, Checked> pending = new LinkedHashMap<>();
    private final List<Quarantined> held = new ArrayList<>();
    private final Set<String> heldKeys = new HashSet<>();
    private final Set<String> takenBack = new LinkedHashSet<>();
    private final Map<String, Long> met = new LinkedHashMap<>();
    private final Set<String> withoutKey = new HashSet<>();
    private final Refusals refusals;
    private Optional<Set<String>> leaving = Optional.empty();
    private String source = "";

    /**
     * Where all sorters of a run work.
     *
     * @param job the job's name
     * @param hall the hall's name
     * @param run the run
     * @param ledger what the hall holds
     * @param plan where changes go
     * @param findings where problems go
     * @param open the keys, by dataset, of documents sent before whose fate nobody knows
     * @param definitions what documents are made by
     * @param onlooker told of each document, and of those held back
     */
    record Site(
            String job,
            String hall,
            String run,
            Ledger ledger,
            PlanWriter plan,
            Findings findings,
            Map<String, Set<String>> open,
            Definitions definitions,
            Onlooker onlooker) {

        /** Whether a document was sent before and nobody knows its fate, so that it must not be sent again. */
        boolean isOpen(String dataset, String key) {
            return open.getOrDefault(dataset, Set.of()).contains(key);
        }
    }

    private record Checked(Hashed hashed, String source) {
        Mapped mapped() {
            return hashed.mapped();
        }

        String fingerprint() {
            return hashed.fingerprint();
        }
    }

    Sorter(Dataset dataset, Site site, Tally tally, WholeChecks whole, Optional<Sorter> parents) {
        this.dataset = dataset;
        this.personalKey = dataset.hasPersonalKey();
        this.site = site;
        this.tally = tally;
        this.whole = whole;
        this.parents = parents;
        this.refusals = new Refusals(site.ledger().quarantine(), site.job(), site.hall(), dataset.name());
    }

    /** Keeps in mind which documents are going to be sent, for children that the hall refused for want of them. */
    Sorter following() {
        leaving = Optional.of(new HashSet<>());
        return this;
    }

    /** Says which source the next documents come from. */
    void from(String name) {
        source = name;
        met.putIfAbsent(name, 0L);
    }

    /** How many documents came from a source. */
    long met(String name) {
        return met.getOrDefault(name, 0L);
    }

    /** The sources of documents that have no key, so that nobody can say which documents are absent there. */
    boolean keysKnown(String name) {
        return !withoutKey.contains(name);
    }

    /** Whether a document of this key came, from whatever source and however faulty. */
    boolean hasMet(String key) {
        return whole.keys().contains(key);
    }

    /** Takes the next document; what was found about it is reported already. */
    void take(Hashed hashed) {
        Mapped mapped = hashed.mapped();
        met.merge(source, 1L, Long::sum);
        Document document = mapped.document();
        String key = document.key();
        if (key == null) {
            withoutKey.add(source);
            site.onlooker().document(mapped);
            hold(mapped, source, false);
            return;
        }
        Optional<Finding> repeated = whole.seen(document, hashed.fingerprint());
        if (repeated.isPresent()) {
            repeated(mapped, key, repeated.get());
            return;
        }
        site.onlooker().document(mapped);
        pending.put(key, new Checked(hashed, source));
        if (pending.size() == AT_ONCE) {
            flush();
        }
    }

    private void repeated(Mapped mapped, String key, Finding finding) {
        site.findings().add(finding);
        if (!finding.isError()) {
            tally.twice();
            return;
        }
        site.onlooker().document(mapped);
        boolean firstIsHeld = heldKeys.contains(key);
        hold(new Mapped(mapped.document(), List.of(finding)), source, true);
        Checked first = pending.remove(key);
        if (first != null) {
            holdFirst(first, key);
        } else if (!firstIsHeld) {
            takenBack.add(key);
        }
    }

    private void holdFirst(Checked first, String key) {
        Finding finding = whole.conflicting(first.mapped().document());
        site.findings().add(finding);
        hold(new Mapped(first.mapped().document(), List.of(finding)), first.source(), false);
    }

    /**
     * The keys whose first document came unsuspected and was compared long before the second was met. It must not leave
     * either, and is to be read again to say where it stands.
     */
    Set<String> takenBack() {
        return takenBack;
    }

    /** Takes the first documents of keys met twice out of the plan, once all documents have come. */
    void takeBack() {
        List<Change> planned = site.plan().withdraw(dataset.name(), takenBack);
        planned.forEach(change -> tally.planned(change.operation(), -1));
        Set<String> others = new HashSet<>(takenBack);
        planned.forEach(change -> others.remove(change.key()));
        long underWay = underWay(others);
        tally.pending(-underWay);
        tally.unchanged(underWay - others.size());
    }

    /** How many of these, which are not planned, have been sent before without an outcome. */
    private long underWay(Set<String> keys) {
        Map<String, Holding> holdings = site.ledger().holdings(site.hall(), dataset.name(), keys);
        return keys.stream()
                .filter(key -> site.isOpen(dataset.name(), key)
                        || Optional.ofNullable(holdings.get(key))
                                .flatMap(Holding::awaited)
                                .isPresent())
                .count();
    }

    /** One of the documents that were {@linkplain #takenBack taken back}, read again. */
    void holdAgain(Mapped mapped) {
        Finding finding = whole.conflicting(mapped.document());
        site.findings().add(finding);
        hold(new Mapped(mapped.document(), List.of(finding)), source, false);
    }

    private void hold(Mapped mapped, String from, boolean besidesAnother) {
        Document document = mapped.document();
        Optional<String> key = Optional.ofNullable(document.key());
        key.ifPresent(heldKeys::add);
        tally.quarantined(1);
        site.onlooker().faulty(mapped);
        Quarantined one = Quarantined.faulty(
                site.job(),
                site.hall(),
                site.definitions().of(dataset.name(), from),
                key,
                place(document.places().row()).where(),
                rules(mapped));
        held.add(besidesAnother ? one.besidesAnother() : one);
    }

    /** A place without the key of a database's row where that tells of a person; the row's number tells it apart too. */
    private Origin place(Origin origin) {
        return origin.rowKey() != null && personalKey ? origin.withRowKey("#" + origin.row()) : origin;
    }

    /** The errors without any value: rule, field and place. */
    private String rules(Mapped mapped) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        mapped.findings().stream()
                .filter(Finding::isError)
                .forEach(finding -> rules.addObject()
                        .put("rule", finding.rule().id())
                        .put("field", finding.field())
                        .put("place", place(finding.origin()).place()));
        return rules.toString();
    }

    /** Compares what is pending with the ledger. */
    void flush() {
        Map<String, Holding> holdings = site.ledger().holdings(site.hall(), dataset.name(), pending.keySet());
        Set<String> atTheHall = parentsHeld();
        refusals.look(pending.keySet());
        for (Map.Entry<String, Checked> entry : pending.entrySet()) {
            sort(entry.getKey(), entry.getValue(), Optional.ofNullable(holdings.get(entry.getKey())), atTheHall);
        }
        site.ledger().quarantine().hold(site.run(), held);
        refusals.keep(site.run());
        pending.clear();
        held.clear();
    }

    /** The parents' keys that the hall holds already, of those that this run does not send. */
    private Set<String> parentsHeld() {
        if (parents.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        pending.values().forEach(checked -> keys.add(parentKey(checked)));
        keys.removeIf(parents.get()::leaves);
        Set<String> heldThere = new HashSet<>();
        site.ledger().holdings(site.hall(), parents.get().dataset.name(), keys).values().stream()
                .filter(holding -> holding.state() == Holding.State.HELD
                        || holding.awaited().isPresent())
                .forEach(holding -> heldThere.add(holding.key()));
        return heldThere;
    }

    /** Whether a document was met in this run and not held back. */
    private boolean leaves(String key) {
        return hasMet(key) && !heldKeys.contains(key);
    }

    private void sort(String key, Checked checked, Optional<Holding> holding, Set<String> atTheHall) {
        Mapped mapped = checked.mapped();
        if (mapped.faulty()) {
            hold(mapped, checked.source(), false);
            return;
        }
        Optional<Finding> orphan = parents.flatMap(
                up -> whole.parentOf(mapped.document(), parent -> up.leaves(parent) || atTheHall.contains(parent)));
        if (orphan.isPresent()) {
            site.findings().add(orphan.get());
            hold(new Mapped(mapped.document(), List.of(orphan.get())), checked.source(), false);
        } else if (site.isOpen(dataset.name(), key)
                || holding.filter(there -> there.awaits(checked.fingerprint())).isPresent()) {
            tally.pending(1);
        } else if (holding.filter(there -> there.awaited().isEmpty() && there.holds(checked.fingerprint()))
                .isPresent()) {
            tally.unchanged(1);
        } else if (refusedAsItIs(key, checked)) {
            heldKeys.add(key);
            tally.refusedBefore();
            refusals.met(key);
        } else {
            plan(key, checked, holding);
        }
    }

    /** A child that was refused may be taken once its parent goes before it. */
    private boolean refusedAsItIs(String key, Checked checked) {
        return refusals.stands(key, checked.fingerprint(), site.definitions().of(dataset.name(), checked.source()))
                && parents.flatMap(up -> up.leaving)
                        .filter(keys -> keys.contains(parentKey(checked)))
                        .isEmpty();
    }

    private String parentKey(Checked checked) {
        String field = dataset.parent().map(Parent::field).orElseThrow();
        return checked.mapped().document().content().path(field).asText();
    }

    private void plan(String key, Checked checked, Optional<Holding> holding) {
        Optional<Holding> there = holding.filter(one -> one.state() == Holding.State.HELD);
        Operation operation = there.isPresent() ? Operation.UPDATE : Operation.CREATE;
        tally.planned(operation, 1);
        leaving.ifPresent(keys -> keys.add(key));
        site.plan()
                .add(new Change(
                        operation,
                        dataset.name(),
                        key,
                        holding.map(Holding::version).orElse(0L) + 1,
                        checked.fingerprint(),
                        there.flatMap(Holding::fingerprint).orElse(null),
                        checked.hashed().content(),
                        checked.source(),
                        place(checked.mapped().document().places().row()).where()));
    }
}
