package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.finding.Language;
import java.util.List;

/**
 * What the hall decided on a batch.
 *
 * @param number the hall's own count of batches, from 1
 * @param at when, ISO 8601 in UTC
 * @param verdicts one a document, in the batch's order; of documents put off before, one for each of those
 */
record Decision(long number, String at, List<Verdict> verdicts) {
    private static final int DATE = 10;

    Decision {
        verdicts = List.copyOf(verdicts);
    }

    /** The hall's number for the batch, {@code H20261123-000017}; the date is the hall's own. */
    String receipt() {
        return "H%s-%06d".formatted(Sheet.local(at).substring(0, DATE).replace("-", ""), number);
    }

    int count(Verdict.Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    ObjectNode answer(Language language) {
        ObjectNode answer = Json.envelope("0", Sentences.OK.in(language)).put("receipt", receipt());
        ArrayNode results = answer.putArray("results");
        verdicts.forEach(verdict -> results.add(verdict.result(language)));
        return answer;
    }
}
