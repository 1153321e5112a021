package io.hallbridge.run;

import io.hallbridge.hall.Listed;
import io.hallbridge.ledger.Difference;
import io.hallbridge.ledger.Difference.Kind;
import io.hallbridge.ledger.Holding;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.ListingFile;
import io.hallbridge.ledger.Pulled;
import io.hallbridge.ledger.Standing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a hall lists of a dataset and what the ledger knows of it side by side, by key, and notes where they
 * differ. Holds a few documents at a time, however many there are.
 */
final class Comparison {
    private static final int NOTED_AT_ONCE = 1000;

    private final ListingFile listing;
    private final String dataset;
    private final Map<Kind, Keys.Counter> counters = new EnumMap<>(Kind.class);
    private final List<Difference> noted = new ArrayList<>();
    private long equal;
    private long underWay;
    private long unheardOf;
    private @Nullable Listed ahead;

    private Comparison(ListingFile listing, String dataset) {
        this.listing = listing;
        this.dataset = dataset;
        for (Kind kind : Kind.values()) {
            counters.put(kind, new Keys.Counter());
        }
    }

    /** Compares what was listed of a dataset with the ledger, and keeps the differences beside the list. */
    static Differences of(ListingFile listing, Ledger ledger, String hall, String dataset) {
        Comparison comparison = new Comparison(listing, dataset);
        try (Pulled<Listed> listed = listing.listed(dataset)) {
            comparison.ahead = listed.next();
            ledger.standing(hall, dataset, standing -> comparison.meet(standing, listed));
            comparison.passTo(null, listed);
        }
        comparison.keep();
        return comparison.differences();
    }

    private void meet(Standing standing, Pulled<Listed> listed) {
        passTo(standing.holding().key(), listed);
        Listed same = ahead;
        if (same != null && same.key().equals(standing.holding().key())) {
            ahead = listed.next();
            judge(standing, same);
        } else {
            judge(standing, null);
        }
    }

    /** Whatever the hall lists before a key, or to the end, the ledger has never heard of. */
    private void passTo(@Nullable String key, Pulled<Listed> listed) {
        for (Listed next = ahead; next != null && (key == null || before(next.key(), key)); next = ahead) {
            if (next.current()) {
                unheardOf++;
                note(new Difference(Kind.EXTRA, next.key(), "", next.fingerprint(), next.version(), ""));
            }
            ahead = listed.next();
        }
    }

    /** In the order both are read in: that of the bytes in UTF-8. */
    private static boolean before(String key, String other) {
        return Arrays.compareUnsigned(key.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)) < 0;
    }

    private void judge(Standing standing, @Nullable Listed listed) {
        Holding holding = standing.holding();
        String ledgers = standing.held() ? holding.fingerprint().orElse("") : "";
        String halls = listed != null && listed.current() ? listed.fingerprint() : "";
        if (standing.underWay()) {
            underWay++;
        } else if (ledgers.equals(halls)) {
            equal += ledgers.isEmpty() ? 0 : 1;
        } else {
            Kind kind = halls.isEmpty() ? Kind.MISSING : ledgers.isEmpty() ? Kind.EXTRA : Kind.STALE;
            long version = Math.max(holding.version(), listed == null ? 0 : listed.version());
            note(new Difference(kind, holding.key(), ledgers, halls, version, holding.source()));
        }
    }

    private void note(Difference difference) {
        counter(difference.kind()).add(difference.key());
        noted.add(difference);
        if (noted.size() == NOTED_AT_ONCE) {
            keep();
        }
    }

    private void keep() {
        listing.differ(dataset, noted);
        noted.clear();
    }

    private Keys.Counter counter(Kind kind) {
        return counters.getOrDefault(kind, new Keys.Counter());
    }

    private Differences differences() {
        Keys.Counter twice = new Keys.Counter();
        listing.twice(dataset, twice::add);
        return new Differences(
                equal,
                counter(Kind.MISSING).keys(),
                counter(Kind.STALE).keys(),
                counter(Kind.EXTRA).keys(),
                underWay,
                Keys.NONE,
                twice.keys(),
                unheardOf);
    }
}
