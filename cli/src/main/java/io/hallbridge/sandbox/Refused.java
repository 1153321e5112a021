package io.hallbridge.sandbox;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.util.Map;

/** The call is not answered as asked; carries the fault and a sentence for the caller. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String SECONDS_TO_WAIT = "1";

    private final Fault fault;
    private final transient Text text;

    Refused(Fault fault, Text text) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.text = text;
    }

    Refused(Fault fault, Text text, Map<String, String> values) {
        this(fault, text.fill(values));
    }

    Fault fault() {
        return fault;
    }

    Text text() {
        return text;
    }

    Answer answer(Language language) {
        Answer answer = Answer.json(fault.status(), Json.envelope(fault.code(), text.in(language)));
        return switch (fault.status()) {
            case 401 -> answer.with("WWW-Authenticate", "Bearer realm=\"hall-exchange\"");
            case 429, 503 -> answer.with("Retry-After", SECONDS_TO_WAIT);
            default -> answer;
        };
    }
}
