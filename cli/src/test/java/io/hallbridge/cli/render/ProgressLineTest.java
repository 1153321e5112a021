package io.hallbridge.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Language;
import io.hallbridge.run.Progress;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The line a person sees while documents are sent. */
class ProgressLineTest {
    private final StringWriter err = new StringWriter();

    private Progress on(boolean terminal) {
        PrintWriter out = new PrintWriter(new StringWriter());
        Terminal place = new Terminal(
                new BufferedReader(new StringReader("")),
                out,
                new PrintWriter(err, true),
                false,
                false,
                terminal,
                Map.of(),
                Path.of("."));
        return ProgressLine.on(new Screen(place, Language.EN, false, false, NextCommands.here()));
    }

    /** What stands on the line last. */
    private String last() {
        String[] written = err.toString().split("\r\u001b\\[K");
        return written[written.length - 1];
    }

    private static void aWhile() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(130);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
    void says_how_many_are_sent_how_fast_and_how_long_it_will_take() {
        Progress line = on(true);
        line.toSend(1000);
        assertThat(last()).contains("0/1000").doesNotContain("/s", "about");
        aWhile();
        line.settled(10);
        assertThat(last()).contains("10/1000").containsPattern("\\d+(\\.\\d)?/s  about \\d+ (s|min \\d+ s)$");
    }

    @Test
    void time_spent_reading_does_not_slow_down_the_rate() {
        Progress line = on(true);
        line.source("health");
        aWhile();
        aWhile();
        aWhile();
        line.toSend(100);
        aWhile();
        line.settled(50);
        double rate = Double.parseDouble(last().replaceAll(".*  (\\d+(?:\\.\\d)?)/s.*", "$1"));
        assertThat(rate).isGreaterThan(150); // 50 in about 0.13 s; with the time for reading it were less than 100
    }

    @Test
    void never_shows_more_than_all() {
        Progress line = on(true);
        line.toSend(4);
        aWhile();
        line.settled(9);
        assertThat(last()).contains("4/4", "█".repeat(30)).doesNotContain("░");
    }

    @Test
    void shows_nothing_where_nobody_looks() {
        Progress line = on(false);
        line.toSend(4);
        line.settled(4);
        line.end();
        assertThat(err.toString()).isEmpty();
    }
}
