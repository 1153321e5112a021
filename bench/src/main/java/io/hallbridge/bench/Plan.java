package io.hallbridge.bench;

import io.hallbridge.bench.cases.CaseDatabase;
import io.hallbridge.bench.cases.CaseFiles;
import io.hallbridge.bench.cases.Cases;
import io.hallbridge.bench.cases.Cases.Edition;
import io.hallbridge.bench.hall.Mood;
import io.hallbridge.bench.work.Series;
import io.hallbridge.bench.work.Stage;
import io.hallbridge.bench.work.Task.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which series are done for which work, and how large.
 *
 * @param files where workbooks are made
 */
record Plan(Options options, CaseFiles files) {
    /** The works, in the order in which they are done. */
    static final List<String> WORKS = List.of("start", "nights", "faults", "slow-hall", "cases", "reconcile", "growth");

    private static final int ITEMS = 550;

    /** With the header a hundred thousand rows, beyond which no copy is marked but a list written. */
    private static final int MOST_MARKED = 99_999;

    /** How often a large work is done. */
    private static final int SOME = 5;

    /** How often a very large work is done, and how often every work where it is to be quick. */
    private static final int FEW = 3;

    private static final int YEAR = 3_755_700;

    /** How often a whole year is done, which takes minutes: once in each order. */
    private static final int BOTH_WAYS = 2;

    private static final int[] GROWTH = {1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000};

    private int size(int whole, int quick) {
        return options.size() > 0 ? options.size() : options.quick() ? quick : whole;
    }

    private int rounds(int whole, int quick) {
        return options.rounds() > 0 ? options.rounds() : options.quick() ? quick : whole;
    }

    private static Stage stage(String name, Kind kind, String source) {
        return new Stage(name, kind, source, Mood.KIND, true);
    }

    private String workbook(int size, Edition edition) throws IOException {
        return files.workbook(new Cases(size, edition)).toString();
    }

    /** The series of a work that needs no database. */
    List<Series> of(String work) throws IOException {
        return switch (work) {
            case "start" -> start();
            case "nights" -> List.of(nights());
            case "faults" -> {
                int size = size(MOST_MARKED, 5_000);
                Stage mark = stage("faults", Kind.MARK, workbook(size, Edition.FAULTY));
                yield List.of(series("faults", rounds(SOME, FEW), mark));
            }
            case "slow-hall" -> {
                int size = size(100_000, 10_000);
                Stage night = new Stage("slow-hall", Kind.NIGHT, workbook(size, Edition.FIRST), Mood.SLOW, true);
                yield List.of(series("slow-hall", rounds(SOME, FEW), night));
            }
            case "growth" -> growth();
            default -> throw new IllegalArgumentException(work);
        };
    }

    private List<Series> start() throws IOException {
        int rounds = rounds(11, 3);
        String items = workbook(ITEMS, Edition.FIRST);
        return List.of(
                series("help", rounds, stage("help", Kind.HELP, "")),
                series("check-550", rounds, stage("check-550", Kind.CHECK, items)),
                series("run-kaili", rounds, city()));
    }

    /** The sample city's nightly job. */
    Stage city() {
        return stage(
                "run-kaili", Kind.KAILI, files.folder().resolveSibling("kaili").toString());
    }

    private Series nights() throws IOException {
        int size = size(100_000, 10_000);
        String first = workbook(size, Edition.FIRST);
        return series(
                "nights",
                rounds(SOME, FEW),
                stage("check", Kind.CHECK, first),
                stage("first-night", Kind.NIGHT, first),
                stage("idle-night", Kind.NIGHT, first),
                stage("changed-night", Kind.NIGHT, workbook(size, Edition.CHANGED)));
    }

    /** Nights of growing size, by ourselves and the bare loop only. */
    private List<Series> growth() throws IOException {
        List<Series> all = new ArrayList<>();
        for (int size : GROWTH) {
            if (size <= size(1_000_000, 10_000)) {
                Stage night = stage("growth-" + size, Kind.NIGHT, workbook(size, Edition.FIRST));
                all.add(series("growth-" + size, rounds(size < 1_000_000 ? FEW : 1, 1), night));
            }
        }
        return all;
    }

    /** A year's cases from a database, and for peers a part of them. */
    List<Series> cases(CaseDatabase database) throws SQLException {
        int size = size(YEAR, 20_000);
        int part = Math.min(size, 100_000);
        String year = database.holding(new Cases(size, Edition.FIRST));
        int rounds = rounds(BOTH_WAYS, FEW);
        if (size == part) {
            return List.of(series("cases", rounds, twice("cases", year)));
        }
        String some = database.holding(new Cases(part, Edition.FIRST));
        return List.of(
                new Series("cases", List.of(twice("cases", year)), rounds, 0),
                series("cases-part", rounds(SOME, FEW), twice("cases-part", some)));
    }

    private static Stage[] twice(String name, String source) {
        return new Stage[] {stage(name + "-first", Kind.CASES, source), stage(name + "-idle", Kind.CASES, source)};
    }

    /** What the hall lists, compared with what was sent, several times over. */
    List<Series> reconcile(CaseDatabase database) throws SQLException {
        int size = size(1_000_000, 20_000);
        String source = database.holding(new Cases(size, Edition.FIRST));
        List<Stage> stages = new ArrayList<>(List.of(new Stage("sending", Kind.CASES, source, Mood.KIND, false)));
        stages.addAll(Collections.nCopies(rounds(SOME, FEW), stage("reconcile", Kind.RECONCILE, source)));
        return List.of(new Series("reconcile", stages, 1, 0));
    }

    /** Peers that may be the fastest do as many rounds as all others or, where it is to be quick, one. */
    private Series series(String name, int rounds, Stage... stages) {
        return new Series(name, List.of(stages), rounds, options.quick() ? 1 : rounds);
    }
}
