package io.hallbridge.delivery;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.Listed;
import io.hallbridge.hall.Receipt;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Speaks to a hall over any line with all that a delivery does between a call and its outcome, but without its routes, its
 * waits and its ledger.
 */
public final class OverLine {
    private static final Set<String> TRIED_AGAIN = Set.of("retry", "look-up");

    private final Terms terms;

    /** Reads the hall's secrets; fails where that cannot be done. */
    public OverLine(HallConnection hall, OverHttp way, HallLine line, Clock clock) throws Unanswered {
        this.terms = HttpApproach.terms(hall, way, line, clock);
    }

    /**
     * How a batch fared.
     *
     * @param receipt the hall's answer where it dealt with the batch
     * @param whole else the profile's word for what its answer means for all of it: {@code retry}, {@code refused-all}
     * @param why the hall's words, or ours where its answer could not be understood
     * @param after how long the hall asked us to wait
     */
    public record Fared(Optional<Receipt> receipt, String whole, String why, Optional<Duration> after) {
        static Fared whole(String word, String why) {
            return new Fared(Optional.empty(), word, why, Optional.empty());
        }
    }

    /**
     * Sends a batch.
     *
     * @param inDoubt whether it may have been sent before without an answer
     * @param again whether another try is made where one may help
     */
    public Fared send(Batch batch, boolean inDoubt, BooleanSupplier again) {
        HttpAttempt attempt = new HttpAttempt(batch, inDoubt, terms);
        Fared fared = tried(attempt);
        while (TRIED_AGAIN.contains(fared.whole()) && again.getAsBoolean()) {
            fared = tried(attempt);
        }
        return fared;
    }

    private Fared tried(HttpAttempt attempt) {
        try {
            while (attempt.goesOn()) {
                attempt.take(terms.line().call(attempt.call()));
            }
            return new Fared(Optional.of(attempt.receipt()), "", "", Optional.empty());
        } catch (TryLater later) {
            String word = later.kind() == FailureClass.BUSY ? "retry" : "look-up";
            return new Fared(Optional.empty(), word, later.reason().words(), later.pause());
        } catch (BatchRefused refused) {
            return Fared.whole(
                    refused.divisible() ? "refused" : "refused-all",
                    refused.reason().words());
        } catch (HallClosed closed) {
            return Fared.whole(
                    switch (closed.kind()) {
                        case UNAUTHORISED -> "reauthenticate";
                        case BUSY -> "retry";
                        default -> "fatal";
                    },
                    closed.reason().words());
        } catch (CallFailed failed) {
            attempt.failed(failed);
            return Fared.whole(attempt.inDoubt() ? "look-up" : "retry", "");
        } catch (NobodyKnows nobody) {
            return Fared.whole("look-up", "");
        }
    }

    /** What the hall decided on a batch's documents. */
    public Receipt decisions(Batch batch) throws Unanswered {
        return questions().decisions(batch);
    }

    /** All that the hall lists of a dataset. */
    public List<Listed> list(String dataset) throws Unanswered {
        List<Listed> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        questions().listing().read(dataset, new HallListing.Pages() {
            @Override
            public int take(List<Listed> page) {
                all.addAll(page);
                return (int) page.stream().filter(one -> keys.add(one.key())).count();
            }

            @Override
            public void forget() {
                all.clear();
                keys.clear();
            }
        });
        return all;
    }

    private HttpQuestions questions() {
        return new HttpQuestions(terms, 0, () -> false);
    }
}
