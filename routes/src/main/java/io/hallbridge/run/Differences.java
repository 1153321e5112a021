package io.hallbridge.run;

/**
 * How a hall's own list of a dataset and the ledger compare. Each document is in one of equal, missing, stale, extra and
 * under way, or neither of the two has it.
 *
 * @param equal both have it, with the same content
 * @param missing the ledger takes the hall to hold it, and the hall does not show it
 * @param stale both have it, with different contents
 * @param extra the hall shows it, and the ledger does not take it to be there
 * @param underWay sent without an answer yet, or awaiting the hall's decision: no difference, whatever the hall lists
 * @param unmendable of the missing and stale, those of which the ledger keeps no content to send again
 * @param twice listed by the hall more than once
 * @param unheardOf of the extra, those that the ledger has never heard of
 */
public record Differences(
        long equal, Keys missing, Keys stale, Keys extra, long underWay, Keys unmendable, Keys twice, long unheardOf) {

    /** How many documents hall and ledger disagree on. */
    public long count() {
        return missing.count() + stale.count() + extra.count();
    }

    /** How many documents the hall shows and the ledger has no open question about. */
    public long shown() {
        return equal + stale.count() + extra.count();
    }

    /**
     * Whether the extra ones may be withdrawn if somebody orders it. Where the ledger has never heard of most of what the
     * hall shows, it is the ledger that is wrong.
     */
    public boolean withdrawable() {
        return 2 * unheardOf <= shown();
    }

    /** The same, where no content is kept of some. */
    Differences lacking(Keys contents) {
        return new Differences(equal, missing, stale, extra, underWay, contents, twice, unheardOf);
    }

    /** The same with personal keys masked. */
    Differences masked() {
        return new Differences(
                equal,
                missing.masked(),
                stale.masked(),
                extra.masked(),
                underWay,
                unmendable.masked(),
                twice.masked(),
                unheardOf);
    }
}
