package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.util.Locale;

/**
 * What becomes of one document of a batch.
 *
 * @param key the document's key
 * @param outcome whether it is taken
 * @param code {@code 0} or the reason for which it is not taken
 * @param text a sentence for the caller
 * @param version the version the hall holds afterwards; 0 where it holds none
 */
record Verdict(String key, Outcome outcome, String code, Text text, long version) {
    private static final String BUSY = "E-BUSY";

    /** How a document fares. */
    enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REFUSED,
        RETRY,
        AWAITING;

        /** The contract's word. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Verdict accepted(DocumentSent sent) {
        return new Verdict(sent.key(), Outcome.ACCEPTED, "0", Sentences.OK, sent.version());
    }

    static Verdict duplicate(Held held) {
        return new Verdict(held.key(), Outcome.DUPLICATE, "0", Sentences.HELD, held.version());
    }

    static Verdict refused(DocumentSent sent, Refusal refusal, long version) {
        return new Verdict(sent.key(), Outcome.REFUSED, refusal.code(), refusal.text(), version);
    }

    static Verdict busy(DocumentSent sent, long version) {
        return new Verdict(sent.key(), Outcome.RETRY, BUSY, Sentences.BUSY_WITH_IT, version);
    }

    static Verdict awaiting(DocumentSent sent, long version) {
        return new Verdict(sent.key(), Outcome.AWAITING, "0", Sentences.DECIDED_LATER, version);
    }

    /** As the contract writes it. */
    ObjectNode result(Language language) {
        return Json.object()
                .put("key", key)
                .put("outcome", outcome.word())
                .put("code", code)
                .put("message", text.in(language))
                .put("version", version);
    }

    boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
