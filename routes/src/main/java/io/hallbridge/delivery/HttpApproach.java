package io.hallbridge.delivery;

import io.hallbridge.auth.Authenticator;
import io.hallbridge.auth.Authenticators;
import io.hallbridge.auth.SecretFault;
import io.hallbridge.hall.Answers;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Requests;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverHttp;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Approaches a hall by its exchange API. */
final class HttpApproach implements Approach {
    private final Terms terms;
    private final BooleanSupplier stopped;

    private HttpApproach(Terms terms, BooleanSupplier stopped) {
        this.terms = terms;
        this.stopped = stopped;
    }

    /** Reads the secret; what is asked is given up once somebody wants an end. */
    static HttpApproach to(HallConnection hall, OverHttp way, Deliveries deliveries, BooleanSupplier stopped)
            throws Unanswered {
        HallLine line = request -> deliveries.door(hall).call(request);
        return new HttpApproach(terms(hall, way, line, deliveries.clock()), stopped);
    }

    /** Reads the secret; calls go over the line. */
    static Terms terms(HallConnection hall, OverHttp way, HallLine line, Clock clock) throws Unanswered {
        Answers answers = new Answers(way.profile());
        try {
            if (!way.trust().isJavas()) {
                way.trust().open();
            }
            Authenticator authenticator = Authenticators.of(way.auth(), way.address(), answers, clock);
            return new Terms(
                    hall,
                    way,
                    new Requests(
                            way.profile(),
                            hall.sender(),
                            Authenticators.cipher(way.auth()).orElse(null)),
                    answers,
                    authenticator,
                    new FailureWords(hall, way.auth().key(), authenticator::withoutSecrets),
                    line,
                    clock);
        } catch (SecretFault fault) {
            throw new Unanswered(FailureWords.secret(hall, fault.text()));
        }
    }

    @Override
    public Attempt attempt(Batch batch, boolean resumed) {
        return new HttpAttempt(batch, resumed, terms);
    }

    @Override
    public HallQuestions questions() {
        return new HttpQuestions(terms, terms.hall().patience().retries(), stopped);
    }

    @Override
    public List<HallCheck> look(String dataset) {
        return new HttpProbe(terms).look(dataset);
    }

    @Override
    public FailureWords words() {
        return terms.words();
    }
}
