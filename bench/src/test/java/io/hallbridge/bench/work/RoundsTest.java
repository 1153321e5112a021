package io.hallbridge.bench.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.hallbridge.bench.hall.FastHall;
import io.hallbridge.bench.hall.HallProcess;
import io.hallbridge.bench.hall.Mood;
import io.hallbridge.bench.work.Rounds.Outcome;
import io.hallbridge.bench.work.Task.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
    private static final Stage CHECK = new Stage("check", Kind.CHECK, "none", Mood.KIND, true);

    @TempDir
    Path folder;

    private HallProcess hall;
    private Rounds rounds;

    @BeforeEach
    void open() throws IOException {
        hall = new HallProcess(ClassPath.java("-Xmx64m", ClassPath.own().only("jackson"), FastHall.class));
        rounds = new Rounds(hall, folder.resolve("work.json"), folder, line -> {});
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** A contender that is a line of shell. */
    private static Contender shell(String name, String line) {
        return new PlainContender(name, "sh", List.of("bash", "-c", line, name), EnumSet.allOf(Kind.class));
    }

    private static String finds(int documents) {
        return "echo '{\"documents\":" + documents + ",\"faulty\":0,\"places\":0}'";
    }

    @Test
    void medians_are_taken_of_all_rounds() throws Exception {
        Series series = new Series("s", List.of(CHECK), 3, 3);

        Outcome outcome = rounds.run(series, List.of(shell("one", "sleep 0.2; " + finds(5))), List.of());

        Figure figure = outcome.figures().get(0);
        assertThat(figure.runs()).isEqualTo(3);
        assertThat(figure.wall()).isBetween(0.2, 5.0);
        assertThat(figure.documents()).isEqualTo(5);
        assertThat(figure.peakMib()).isPositive();
    }

    @Test
    void every_second_round_goes_backwards_and_a_peer_without_a_chance_does_one() throws Exception {
        Series series = new Series("s", List.of(CHECK), 4, 4);
        Path turns = folder.resolve("turns");
        Contender first = shell("first", "echo first >> " + turns + "; " + finds(5));
        Contender quick = shell("quick", "echo quick >> " + turns + "; " + finds(5));
        Contender slow = shell("slow", "echo slow >> " + turns + "; sleep 1; " + finds(5));

        Outcome outcome = rounds.run(series, List.of(first), List.of(quick, slow));

        assertThat(turns)
                .content()
                .isEqualToIgnoringNewLines("firstquickslow" + "quickfirst" + "firstquick" + "quickfirst");
        assertThat(outcome.figures()).extracting(Figure::runs).containsExactly(4, 4, 1);
    }

    @Test
    void a_peer_does_no_more_rounds_than_the_series_gives_it() throws Exception {
        List<Contender> ours = List.of(shell("ours", finds(5)));
        List<Contender> peers = List.of(shell("peer", finds(5)));

        Outcome twice = rounds.run(new Series("s", List.of(CHECK), 3, 2), ours, peers);
        Outcome never = rounds.run(new Series("s", List.of(CHECK), 3, 0), ours, peers);

        assertThat(twice.figures()).extracting(Figure::runs).containsExactly(3, 2);
        assertThat(never.figures()).extracting(Figure::contender).containsExactly("ours");
    }

    @Test
    void a_ratio_is_the_median_of_what_each_round_says() {
        Figure ours = new Figure("s", "ours", List.of(3.0, 6.0, 2.4), 1, 1, 1, 1, 1, 1);
        Figure bare = new Figure("s", "bare", List.of(2.0, 4.0, 2.0, 9.0), 1, 1, 1, 1, 1, 1);

        assertThat(ours.ratioTo(bare)).isEqualTo(1.5);
        assertThat(ours.wall()).isEqualTo(3);
        assertThat(ours.spread()).isEqualTo(1.2, within(1e-9));
    }

    @Test
    void processor_time_counts_that_of_children_too() throws Exception {
        Series series = new Series("s", List.of(CHECK), 1, 1);
        String busy = "bash -c 'for ((i = 0; i < 200000; i++)); do :; done'; " + finds(5);

        Figure figure = rounds.run(series, List.of(shell("one", busy)), List.of())
                .figures()
                .get(0);

        assertThat(figure.cpu()).isGreaterThan(0.1);
    }

    @Test
    void a_peer_with_another_result_does_not_count() throws Exception {
        Series series = new Series("s", List.of(CHECK), 1, 1);

        Outcome outcome = rounds.run(
                series, List.of(shell("one", finds(5))), List.of(shell("peer", finds(4)), shell("good", finds(5))));

        assertThat(outcome.figures()).extracting(Figure::contender).containsExactlyInAnyOrder("one", "good");
        assertThat(outcome.dropped().get("peer"))
                .isEqualTo("check: peer has 4 documents, 0 faulty, where it should have 5 documents, 0 faulty");
    }

    @Test
    void ourselves_with_another_result_end_the_measurement() {
        Series series = new Series("s", List.of(CHECK), 1, 1);

        assertThatThrownBy(() ->
                        rounds.run(series, List.of(shell("one", finds(5)), shell("ours", finds(6))), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ours has 6 documents, 0 faulty, where it should have 5");
    }

    @Test
    void a_peer_that_fails_is_dropped_with_what_it_said() throws Exception {
        Series series = new Series("s", List.of(CHECK), 1, 1);

        Outcome outcome = rounds.run(
                series, List.of(shell("one", finds(5))), List.of(shell("peer", "echo no memory >&2; exit 7")));

        assertThat(outcome.dropped().get("peer")).startsWith("peer ended with 7: no memory");
    }
}
