package io.hallbridge.delivery;

import io.hallbridge.hall.Answers;
import io.hallbridge.hall.ListedPage;
import io.hallbridge.hall.NotUnderstood;
import io.hallbridge.hall.Requests;
import io.hallbridge.hall.WireAnswer;
import java.util.Optional;

/** Asks an exchange API for one page after the other. */
final class HttpListing implements HallListing {
    /** The most that the published contract allows. */
    private static final int PAGE = 1000;

    private final HttpQuestions questions;
    private final Requests requests;
    private final Answers answers;
    private final ListingWords words;

    HttpListing(HttpQuestions questions, Requests requests, Answers answers, ListingWords words) {
        this.questions = questions;
        this.requests = requests;
        this.answers = answers;
        this.words = words;
    }

    /** Whether all was listed that the hall says there is. */
    private record Sum(long listed, long different, long total) {
        static final Sum START = new Sum(0, 0, 0);

        Sum plus(ListedPage page, int fresh) {
            return new Sum(listed + page.documents().size(), different + fresh, page.total());
        }

        /** A document listed twice may be counted twice. */
        boolean agrees(boolean whole) {
            return different <= total && (!whole || listed >= total);
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
                                dataset, again.get().different(), again.get().total()));
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
        WireAnswer answer = questions.ask(requests.list(dataset, after, PAGE).orElseThrow());
        try {
            return answers.page(answer);
        } catch (NotUnderstood lacking) {
            throw new Unanswered(FailureClass.FATAL, words.notUnderstood(dataset, lacking.getMessage()));
        }
    }
}
