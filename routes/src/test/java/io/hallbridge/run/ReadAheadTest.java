package io.hallbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {
    @Test
    void results_come_in_the_order_of_the_works_whichever_is_done_first() {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<ReadAhead.Work<String>> works = List.of(
                results -> {
                    if (Runtime.getRuntime().availableProcessors() > 1) {
                        await(secondIsDone);
                    }
                    results.accept("a");
                    results.accept("b");
                },
                results -> {
                    results.accept("c");
                    secondIsDone.countDown();
                });
        List<String> fetched = new ArrayList<>();
        try (ReadAhead<String> ahead = new ReadAhead<>(works)) {
            ahead.next(fetched::add);
            assertThat(fetched).containsExactly("a", "b");
            ahead.next(fetched::add);
        }
        assertThat(fetched).containsExactly("a", "b", "c");
    }

    @Test
    void what_a_work_failed_with_comes_after_the_results_it_had() {
        List<String> fetched = new ArrayList<>();
        try (ReadAhead<String> ahead = new ReadAhead<>(List.of(
                results -> {
                    results.accept("a");
                    throw new IllegalStateException("torn");
                },
                results -> results.accept("b")))) {
            assertThatThrownBy(() -> ahead.next(fetched::add)).hasMessage("torn");
            ahead.next(fetched::add);
        }
        assertThat(fetched).containsExactly("a", "b");
    }

    @Test
    void an_error_of_the_machine_comes_through_too() {
        try (ReadAhead<String> ahead = new ReadAhead<>(List.of(results -> {
            throw new StackOverflowError("deep");
        }))) {
            assertThatThrownBy(() -> ahead.next(any -> {})).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void no_more_waits_than_is_allowed_and_nothing_of_a_large_work_is_lost() {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger fetched = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<ReadAhead.Work<Integer>> works = IntStream.range(0, 50)
                .<ReadAhead.Work<Integer>>mapToObj(i -> results -> {
                    for (int n = 0; n < 2_000; n++) {
                        made.incrementAndGet();
                        results.accept(n);
                    }
                })
                .toList();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(works)) {
            for (int i = 0; i < works.size(); i++) {
                int[] expected = {0};
                ahead.next(n -> {
                    assertThat(n).isEqualTo(expected[0]++);
                    most.accumulateAndGet(made.get() - fetched.incrementAndGet(), Math::max);
                });
                assertThat(expected[0]).isEqualTo(2_000);
            }
        }
        assertThat(most.get())
                .isLessThanOrEqualTo(6 * (10 * 32)); // lanes begun, each with its queue and a bundle in hand
    }

    @Test
    void whoever_waits_for_a_work_without_results_can_break_off() {
        CountDownLatch closed = new CountDownLatch(1);
        try (ReadAhead<Integer> ahead = new ReadAhead<>(List.of(results -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException brokenOff) {
                closed.countDown();
            }
        }))) {
            assertThatThrownBy(() -> ahead.next(any -> {}, () -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
        }
        await(closed);
    }

    @Test
    void closing_breaks_off_works_that_nobody_fetches() {
        CountDownLatch ended = new CountDownLatch(1);
        try (ReadAhead<Integer> ahead = new ReadAhead<>(List.of(results -> {
            try {
                for (int n = 0; ; n++) {
                    results.accept(n);
                }
            } finally {
                ended.countDown();
            }
        }))) {
            assertThat(ended.getCount()).isOne();
        }
        await(ended);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
