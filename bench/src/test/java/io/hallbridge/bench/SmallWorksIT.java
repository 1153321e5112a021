package io.hallbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.bench.cases.CaseDatabase;
import io.hallbridge.bench.cases.CaseFiles;
import io.hallbridge.bench.cases.Cases;
import io.hallbridge.bench.cases.Cases.Edition;
import io.hallbridge.bench.hall.HallProcess;
import io.hallbridge.bench.hall.Mood;
import io.hallbridge.bench.work.ClassPath;
import io.hallbridge.bench.work.Contender;
import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Peers;
import io.hallbridge.bench.work.Rounds;
import io.hallbridge.bench.work.Rounds.Outcome;
import io.hallbridge.bench.work.Series;
import io.hallbridge.bench.work.Stage;
import io.hallbridge.bench.work.Task.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every work once and small, in real processes: the bare loop and Hallbridge come to the same. Nothing is timed. */
class SmallWorksIT {
    private static final int ROWS = 700;

    @TempDir
    Path folder;

    private HallProcess hall;
    private CaseFiles files;
    private Rounds rounds;
    private List<Contender> ours;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        assertThat(root.resolve("cli/target/dist/hallbridge/bin/hallbridge"))
                .as("mvn verify")
                .isExecutable();
        hall = new HallProcess(Contenders.hall());
        files = new CaseFiles(folder.resolve("cases"));
        rounds = new Rounds(hall, files.work(), Files.createDirectories(folder.resolve("rounds")), line -> {});
        ours = Contenders.of("nights", root, false).ours();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Stage stage(String name, Kind kind, Edition edition, Mood mood) throws IOException {
        return new Stage(name, kind, files.workbook(new Cases(ROWS, edition)).toString(), mood, true);
    }

    private List<Figure> figures(Stage... stages) throws Exception {
        Outcome outcome = rounds.run(new Series("small", List.of(stages), 1, 0), ours, List.of());
        return outcome.figures();
    }

    @Test
    void checks_nights_and_marks_give_the_same_result() throws Exception {
        List<Figure> figures = figures(
                stage("check", Kind.CHECK, Edition.FIRST, Mood.KIND),
                stage("first", Kind.NIGHT, Edition.FIRST, Mood.KIND),
                stage("idle", Kind.NIGHT, Edition.FIRST, Mood.KIND),
                stage("changed", Kind.NIGHT, Edition.CHANGED, Mood.KIND));

        assertThat(figures).hasSize(8).allMatch(figure -> figure.documents() == ROWS);
        assertThat(figures).filteredOn(figure -> figure.stage().equals("first")).allMatch(one -> one.sent() == ROWS);
        assertThat(figures).filteredOn(figure -> figure.stage().equals("idle")).allMatch(one -> one.sent() == 0);
        assertThat(figures)
                .filteredOn(figure -> figure.stage().equals("changed"))
                .allMatch(one -> one.sent() == 7);
    }

    @Test
    void plain_camel_comes_to_the_same() throws Exception {
        ours = List.of(ours.get(0), Peers.camel("-Xmx256m", ClassPath.own()));

        List<Figure> figures = figures(
                stage("check", Kind.CHECK, Edition.FAULTY, Mood.KIND),
                stage("first", Kind.NIGHT, Edition.FIRST, Mood.KIND),
                stage("idle", Kind.NIGHT, Edition.FIRST, Mood.KIND),
                stage("changed", Kind.NIGHT, Edition.CHANGED, new Mood(5, 1_000, 20)));

        assertThat(figures).hasSize(8);
    }

    @Test
    void both_mark_the_same_places() throws Exception {
        assertThat(figures(stage("faults", Kind.MARK, Edition.FAULTY, Mood.KIND)))
                .hasSize(2);
    }

    @Test
    void a_slow_hall_that_refuses_and_is_busy_gets_the_same_from_both() throws Exception {
        Mood mood = new Mood(5, 2, 20);

        List<Figure> figures = figures(stage("slow", Kind.NIGHT, Edition.FIRST, mood));

        assertThat(figures).hasSize(2).allMatch(figure -> figure.sent() < ROWS && figure.requests() > 2);
    }

    @Test
    void cases_from_a_database_are_sent_and_compared() throws Exception {
        try (CaseDatabase database = new CaseDatabase()) {
            String source = database.holding(new Cases(ROWS, Edition.FIRST));

            List<Figure> figures = figures(
                    new Stage("cases", Kind.CASES, source, Mood.KIND, true),
                    new Stage("reconcile", Kind.RECONCILE, source, Mood.KIND, true));

            assertThat(figures).hasSize(4).allMatch(figure -> figure.documents() == ROWS);
        }
    }

    @Test
    void the_sample_city_comes_to_the_same_by_mappings_and_by_what_they_led_to() throws Exception {
        Contenders contenders =
                Contenders.of("start", Path.of("..").toAbsolutePath().normalize(), false);
        Stage city = new Stage("city", Kind.KAILI, folder.resolve("kaili").toString(), Mood.KIND, true);
        rounds.writeDown(contenders.city(), contenders.hallbridge(), city);

        List<Figure> figures = figures(city);

        assertThat(figures).hasSize(2).allMatch(figure -> figure.sent() > 1_000);
    }
}
