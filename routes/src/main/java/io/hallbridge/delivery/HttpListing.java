package io.hallbridge.delivery;

import io.hallbridge.hall.Answers;
import io.hallbridge.hall.ListedPage;
import io.hallbridge.hall.NotUnderstood;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.WireAnswer;
import java.util.Optional;
import java.util.OptionalLong;

/** Asks an exchange API for one page after the other. */
final class HttpListing implements HallListing {
    private final HttpQuestions questions;
    private final int size;
    private final Requests requests;
    private final Answers answers;
    private final ListingWords words;

    HttpListing(HttpQuestions questions, int size, Requests requests, Answers answers, ListingWords words) {
        this.questions = questions;
        this.size = size;
        this.requests = requests;
        this.answers = answers;
        this.words = words;
    }

    /** Whether all was listed that the hall says there is; a hall that says nothing is believed. */
    private record Sum(long listed, long different, OptionalLong total) {
        static final Sum START = new Sum(0, 0, OptionalLong.empty());

        Sum plus(ListedPage page, int fresh) {
            return new Sum(listed + page.documents().size(), different + fresh, page.total());
        }

        /** A document listed twice may be counted twice. */
        boolean agrees(boolean whole) {
            return total.isEmpty() || different <= total.getAsLong() && (!whole || listed >= total.getAsLong());
        }
    }

    /**
     * Ends whatever the hall answers: each page must bring another document, and there may be no more than the hall says.
     * Where there are more or fewer, somebody may just have sent something, and the hall is asked once more.
     */
    @Override
    public void read(String dataset, Pages pages) throws Unanswered {
        if (pass(dataset, pages).isPresent()) {
            pages.forget();
            Optional<Sum> again = pass(dataset, pages);
            if (again.isPresent()) {
                throw new Unanswered(
                        FailureClass.BUSY,
                        words.contradiction(
                                dataset,
                                again.get().different(),
                                again.get().total().orElseThrow()));
            }
        }
    }

    /** Reads all pages and gives what does not add up, where something does not. */
    private Optional<Sum> pass(String dataset, Pages pages) throws Unanswered {
        Sum sum = Sum.START;
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            ListedPage page = page(dataset, after.get());
            int fresh = pages.take(page.documents());
            sum = sum.plus(page, fresh);
            after = page.next();
            if (after.isPresent() && fresh == 0) {
                throw new Unanswered(FailureClass.FATAL, words.circle(dataset));
            }
            if (!sum.agrees(after.isEmpty())) {
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    private ListedPage page(String dataset, String after) throws Unanswered {
        WireAnswer answer = questions.ask(requests.list(dataset, after, size).orElseThrow());
        try {
            return answers.page(after, answer);
        } catch (NotUnderstood lacking) {
            throw new Unanswered(FailureClass.FATAL, words.notUnderstood(dataset, lacking.getMessage()));
        }
    }
}
