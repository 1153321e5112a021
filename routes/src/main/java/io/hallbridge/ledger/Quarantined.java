package io.hallbridge.ledger;

import java.util.Optional;

/**
 * A document held back: because of its errors or, where there is a refusal, since the hall does not take it.
 *
 * @param job the job that held it back
 * @param hall the hall it is for
 * @param made what it was made from
 * @param place what it is told apart by among the documents held back of that job and dataset
 * @param key its key; empty where it has none
 * @param origin where it was read, in words
 * @param findings the errors, as a JSON array of rule, field and place; no values
 * @param refusal what the hall said of it; empty where it was not sent
 */
public record Quarantined(
        String job,
        String hall,
        Made made,
        String place,
        Optional<String> key,
        String origin,
        String findings,
        Optional<Refusal> refusal) {

    /** Why a document is held back. */
    public enum Reason {
        /** It has errors; judged anew in every run. */
        ERRORS,
        /** The hall refused it; not sent again while it is what it was. */
        REFUSED;

        /** {@code errors}, {@code refused}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A document with errors, told apart by its key or, where it has none, by its origin. */
    public static Quarantined faulty(
            String job, String hall, Made made, Optional<String> key, String origin, String findings) {
        return new Quarantined(job, hall, made, key.orElse(origin), key, origin, findings, Optional.empty());
    }

    /** The dataset's name. */
    public String dataset() {
        return made.dataset();
    }

    public Reason reason() {
        return refusal.isPresent() ? Reason.REFUSED : Reason.ERRORS;
    }

    /** The same, told apart from another that is held back for having the same key. */
    public Quarantined besidesAnother() {
        String apart = place.equals(origin) ? place : place + " " + origin;
        return new Quarantined(job, hall, made, apart, key, origin, findings, refusal);
    }

    /** The same, met by a job. */
    public Quarantined in(String otherJob) {
        return new Quarantined(otherJob, hall, made, place, key, origin, findings, refusal);
    }
}
