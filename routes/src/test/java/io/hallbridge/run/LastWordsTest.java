package io.hallbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private final LastWords words = new LastWords();

    /** A process that begins a run when it is about to go already. */
    static final class Late {
        public static void main(String[] args) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() ->
                            System.out.println(new Stop(new LastWords()).asked().map(Exit::code))));
        }
    }

    @Test
    void a_process_in_which_no_run_has_begun_does_not_wait() {
        assertThat(words.waits()).isFalse();
        words.close();
        assertThat(words.waits()).isFalse();
    }

    @Test
    void a_process_waits_from_its_first_run_until_all_has_been_said() {
        new Stop(words).close();
        assertThat(words.waits()).isTrue();
        new Stop(words).close();
        words.close();
        assertThat(words.waits()).isFalse();
    }

    @Test
    void a_run_is_stopped_by_the_signal_whatever_stopped_it_before() {
        try (words;
                Stop stop = new Stop(words)) {
            assertThat(stop.asked()).isEmpty();
            stop.stopForSignal(Exit.INTERRUPTED);
            stop.stopForSignal(Exit.STOPPED);
            assertThat(stop.asked()).isEqualTo(Optional.of(Exit.STOPPED));
        }
    }

    @Test
    void a_run_that_begins_when_the_process_is_going_already_is_stopped_at_once() throws Exception {
        Process late = late();
        assertThat(late.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(late.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Optional[143]");
    }

    private static Process late() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Late.class.getName())
                .redirectErrorStream(true)
                .start();
    }
}
