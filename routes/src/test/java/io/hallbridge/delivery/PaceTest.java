package io.hallbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How hard a hall is pressed by all runs of a machine together. */
class PaceTest {
    private static final Duration WARINESS = Duration.ofSeconds(30);

    @TempDir
    Path state;

    private Pace pace(int perSecond, int places) {
        return Pace.of(state.resolve("halls").resolve("city.pace"), perSecond, places, WARINESS);
    }

    private static long take(Pace pace, int calls) {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            pace.take().close();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    void two_that_share_a_file_share_its_rate() {
        try (Pace one = pace(50, 4);
                Pace other = pace(50, 4)) {
            take(one, 10);
            take(other, 10);
            long millis = take(one, 10) + take(other, 10);
            assertThat(millis).isGreaterThanOrEqualTo(380);
        }
    }

    @Test
    void a_clock_that_was_set_back_does_not_make_anybody_wait_for_the_former_time() throws Exception {
        try (Pace pace = pace(50, 4)) {
            take(pace, 1);
            long tomorrow = TimeUnit.SECONDS.toNanos(Instant.now().getEpochSecond() + 86_400);
            byte[] numbers =
                    ByteBuffer.allocate(16).putLong(tomorrow).putLong(tomorrow).array();
            Files.write(state.resolve("halls").resolve("city.pace"), numbers);
            assertThat(take(pace, 3)).isLessThan(5_000);
            assertThat(pace.wary()).isFalse();
        }
    }

    @Test
    void wariness_is_shared_and_ends_with_the_first_call_that_goes_well() {
        try (Pace one = pace(0, 4);
                Pace other = pace(0, 4)) {
            assertThat(other.wary()).isFalse();
            one.beWary();
            assertThat(other.wary()).isTrue();
            other.trust();
            assertThat(one.wary()).isFalse();
        }
    }

    @Test
    void a_place_is_given_back_when_the_call_has_ended() {
        try (Pace pace = pace(0, 1)) {
            Pace.Place place = pace.take();
            Thread second = new Thread(() -> pace.take().close());
            second.start();
            assertThat(waits(second)).isTrue();
            place.close();
            assertThat(waits(second)).isFalse();
        }
    }

    private static boolean waits(Thread thread) {
        try {
            thread.join(300);
        } catch (InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
        return thread.isAlive();
    }

    @Test
    void the_file_is_nobody_elses() throws Exception {
        try (Pace pace = pace(0, 1)) {
            take(pace, 1);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(state.resolve("halls").resolve("city.pace"))))
                    .isEqualTo("rw-------");
        }
    }
}
