package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.cli.render.Terminal;
import io.hallbridge.run.Exit;
import io.hallbridge.run.LastWords;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the process, told to go at some moment, would wait for what is being said. */
class LastWordsTest {
    @TempDir
    Path folder;

    private final LastWords words = new LastWords();
    private final StringWriter said = new StringWriter();
    private final List<Boolean> waitedWhenWritten = new ArrayList<>();
    private final List<Boolean> waitedWhenAsked = new ArrayList<>();

    private int run(Town town, String... args) {
        PrintWriter watched = new PrintWriter(watched(said), true);
        return Hallbridge.run(
                args,
                new Terminal(
                        new BufferedReader(watched(new StringReader("n\n"))),
                        watched,
                        watched,
                        true,
                        false,
                        false,
                        Map.of("HALLBRIDGE_LANG", "en"),
                        town.root),
                words);
    }

    private Writer watched(Writer to) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                waitedWhenWritten.add(words.waits());
                to.write(text, from, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private FilterReader watched(StringReader from) {
        return new FilterReader(from) {
            @Override
            public int read(char[] into, int at, int length) throws IOException {
                waitedWhenAsked.add(words.waits());
                return super.read(into, at, length);
            }
        };
    }

    @Test
    void what_a_run_came_to_is_written_while_the_process_still_waits_for_it() {
        Town town = Town.in(folder).powers(1, 3);

        assertThat(run(town, "run", "nightly", "--quiet")).isEqualTo(Exit.UNREACHABLE.code());

        assertThat(said.toString()).contains("cannot be reached");
        assertThat(waitedWhenWritten).isNotEmpty().containsOnly(true);
        assertThat(words.waits()).isFalse();
    }

    @Test
    void why_a_run_broke_off_is_written_while_the_process_still_waits_for_it() {
        Town town = Town.in(folder).powers(1, 3);

        assertThat(run(town, "reconcile", "nightly", "--quiet")).isEqualTo(Exit.UNREACHABLE.code());

        assertThat(said.toString()).contains("127.0.0.1:9");
        assertThat(waitedWhenWritten).isNotEmpty().containsOnly(true);
        assertThat(words.waits()).isFalse();
    }

    @Test
    void a_person_who_is_asked_can_break_off_at_once() throws IOException {
        Town town = Town.in(folder).powers(1, 3);
        Path desk = folder.resolve("权责清单.csv");
        Files.copy(town.root.resolve("inbox/example/权责清单.csv"), desk);

        assertThat(run(town, "import", desk.toString())).isEqualTo(Exit.DONE.code());

        assertThat(said.toString()).contains("[y/N]").contains("nothing was sent");
        assertThat(waitedWhenAsked).isNotEmpty().containsOnly(false);
    }
}
