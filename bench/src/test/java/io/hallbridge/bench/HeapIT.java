package io.hallbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.bench.cases.CaseDatabase;
import io.hallbridge.bench.cases.CaseFiles;
import io.hallbridge.bench.cases.Cases;
import io.hallbridge.bench.cases.Cases.Edition;
import io.hallbridge.bench.hall.HallProcess;
import io.hallbridge.bench.hall.Mood;
import io.hallbridge.bench.work.Contender;
import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Rounds;
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

/**
 * The large works end well in a heap of 256 MB, which a hundred thousand documents of thirty fields would overflow if they were
 * held. A memory test, not a timed one.
 */
class HeapIT {
    private static final int ROWS = 100_000;
    private static final int MARKED = 60_000;
    private static final int CASES = 150_000;

    /** What the process may have beside its heap: code, classes, buffers, SQLite. */
    private static final int MOST_MIB = 256 + 192;

    @TempDir
    Path folder;

    private HallProcess hall;
    private CaseFiles files;
    private Rounds rounds;
    private Contender hallbridge;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        hall = new HallProcess(Contenders.hall());
        files = new CaseFiles(folder.resolve("cases"));
        rounds = new Rounds(hall, files.work(), Files.createDirectories(folder.resolve("rounds")), line -> {});
        hallbridge = Contenders.of("nights", Path.of("..").toAbsolutePath().normalize(), false)
                .hallbridge();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Figure figure(Kind kind, String source) throws Exception {
        Stage stage = new Stage("large", kind, source, Mood.KIND, true);
        Series series = new Series("large", List.of(stage), 1, 0);
        return rounds.run(series, List.of(hallbridge), List.of()).figures().get(0);
    }

    private String workbook(int rows, Edition edition) throws IOException {
        return files.workbook(new Cases(rows, edition)).toString();
    }

    @Test
    void a_hundred_thousand_rows_of_a_workbook_are_sent() throws Exception {
        Figure night = figure(Kind.NIGHT, workbook(ROWS, Edition.FIRST));

        assertThat(night.sent()).isEqualTo(ROWS);
        assertThat(night.peakMib()).isLessThan(MOST_MIB);
    }

    @Test
    void a_large_workbook_with_a_fifth_of_its_rows_faulty_is_marked() throws Exception {
        Figure marked = figure(Kind.MARK, workbook(MARKED, Edition.FAULTY));

        assertThat(marked.documents()).isEqualTo(MARKED);
        assertThat(marked.peakMib()).isLessThan(MOST_MIB);
    }

    @Test
    void more_cases_than_fit_are_taken_from_a_database() throws Exception {
        try (CaseDatabase database = new CaseDatabase()) {
            Figure night = figure(Kind.CASES, database.holding(new Cases(CASES, Edition.FIRST)));

            assertThat(night.sent()).isEqualTo(CASES);
            assertThat(night.peakMib()).isLessThan(MOST_MIB);
        }
    }
}
