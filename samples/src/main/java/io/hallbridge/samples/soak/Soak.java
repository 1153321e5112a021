package io.hallbridge.samples.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Runs a job again and again while everything that can go wrong does: the departments hand in other lists, the hall
 * misbehaves, processes are killed. Every so often the weather clears, and hall, source and ledger must agree.
 */
final class Soak {
    /** What a run may end with that was neither killed nor told to stop. */
    private static final Set<Integer> HONEST = Set.of(0, 3, 5, 6, 7, 8, 9);

    /** How many runs a person would need at the most until all is well, once nothing goes wrong any more. */
    private static final int RUNS_TO_AGREE = 4;

    /** The ledger's writes are of a few pages each. */
    private static final int LOST_FRAMES = 6;

    private static final int FRAME = 4096 + 24;

    private final Plan plan;
    private final Random random;
    private final SoakWorkspace workspace;
    private final Program program;
    private final SoakFigures figures = new SoakFigures();
    private final PrintStream told;
    private long typical = 1500;

    /**
     * How to soak.
     *
     * @param runs how many runs are to end, each in its way; one that was to be killed and ended before does not count
     * @param seed what chance is thrown by
     * @param season after how many runs the weather clears and all is compared; the hall then decides later, or at once
     *     again
     * @param troubles what befalls runs, as often as it stands here
     * @param moods whether the hall misbehaves
     */
    record Plan(int runs, long seed, int season, List<Trouble> troubles, boolean moods) {
        /** One of several parts that are soaked side by side. */
        Plan part(int of, int number) {
            return new Plan((runs + of - 1) / of, seed + number, season, troubles, moods);
        }
    }

    /** Soaks in a folder, which is to be empty; tells how it goes on. */
    Soak(Plan plan, Path launcher, Path folder, PrintStream told) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.workspace = new SoakWorkspace(folder, random);
        this.program = new Program(launcher, folder);
        this.told = told;
    }

    SoakFigures go() throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        workspace.make("http://127.0.0.1:9/exchange/v1", profile(0));
        try (RealHall hall = new RealHall(program, workspace.root().resolve("hall"), plan.seed())) {
            Comparison comparison = new Comparison(workspace, hall.store());
            for (int season = 0; figures.befallen() < plan.runs(); season++) {
                workspace.make(hall.exchange(), profile(season));
                for (int run = 0; run < plan.season() && figures.befallen() < plan.runs(); run++) {
                    run(hall, deferred(season));
                }
                clear(hall, comparison);
                told.printf("%d runs, %d wrong%n", figures.befallen(), figures.wrong.size());
            }
            figures.applications = comparison.applications();
            figures.appliedTwice = comparison.appliedTwice();
            figures.documents =
                    workspace.truth("power").size() + workspace.truth("notice").size();
        }
        figures.seconds = (System.nanoTime() - start) / 1_000_000_000;
        return figures;
    }

    private boolean deferred(int season) {
        return plan.moods() && season % 2 == 1;
    }

    private String profile(int season) {
        return deferred(season) ? "reference-deferred" : "reference";
    }

    private void run(RealHall hall, boolean deferred) throws IOException, InterruptedException {
        workspace.nextDay();
        List<String> mood = plan.moods() ? HallMoods.any(random, deferred) : List.of();
        hall.misbehave(mood);
        mood.forEach(fault -> SoakFigures.count(figures.moods, HallMoods.word(fault)));
        Trouble trouble = Trouble.any(plan.troubles(), random);
        SoakFigures.count(figures.troubles, trouble.words());
        switch (trouble) {
            case NONE -> ended(program.run("run", "nightly", "--output", "json"), trouble);
            case KILLED -> killed(trouble);
            case LAST_WRITE_LOST -> {
                killed(trouble);
                loseLastWrite();
            }
            case STOPPED -> {
                Program.Started run = start();
                if (!run.endsWithin(moment())) {
                    run.terminate();
                }
                ended(run.ended(), trouble);
            }
            case TWO_AT_ONCE -> {
                Program.Started first = start();
                Program.Started second = program.start(
                        "run", "powers", "--output", "json", "--if-locked", random.nextBoolean() ? "wait" : "fail");
                ended(first.ended(), trouble);
                ended(second.ended(), trouble);
            }
            case HALL_KILLED -> {
                Program.Started run = start();
                run.endsWithin(moment());
                hall.kill();
                run.endsWithin(random.nextInt(500));
                hall.reopen();
                ended(run.ended(), trouble);
            }
            case DEADLINE -> ended(program.run("run", "nightly", "--output", "json", "--deadline", soon()), trouble);
        }
    }

    /** In one to two seconds: while the run goes on, or not at all. */
    private static String soon() {
        return LocalTime.now().plusSeconds(2).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private Program.Started start() throws IOException {
        return program.start("run", "nightly", "--output", "json");
    }

    /** Any moment of a run, those after it would have ended included. */
    private long moment() {
        return random.nextLong(typical * 5 / 4);
    }

    private void killed(Trouble trouble) throws IOException, InterruptedException {
        Program.Started run = start();
        if (!run.endsWithin(moment())) {
            run.kill();
        }
        ended(run.ended(), trouble);
    }

    /** As when the power fails before the disk has taken the last of what was written to the write-ahead log. */
    private void loseLastWrite() throws IOException {
        Path log = workspace.ledger().resolveSibling("ledger.db-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
                long lost = (long) (1 + random.nextInt(LOST_FRAMES)) * FRAME - random.nextInt(FRAME);
                file.setLength(Math.max(0, file.length() - lost));
            }
        }
    }

    private void ended(Program.Ended ended, Trouble trouble) {
        figures.runs++;
        figures.escaped += trouble.kills() && ended.exit() != 137 ? 1 : 0;
        SoakFigures.count(figures.exits, ended.exit());
        if (ended.exit() == 0) {
            typical = (typical * 3 + ended.millis()) / 4;
        }
        wrongIn(ended, trouble)
                .ifPresent(why -> figures.wrong.add(
                        "run " + figures.runs + ", " + trouble.words() + ": " + why + ": " + ended.printed()));
    }

    /** Whether a run's exit code is one that it deserved. */
    private static Optional<String> wrongIn(Program.Ended ended, Trouble trouble) {
        int exit = ended.exit();
        if (exit == 137 && trouble.kills()) {
            return Optional.empty();
        }
        boolean stopped = exit == 143 && trouble == Trouble.STOPPED;
        if (!stopped && !HONEST.contains(exit)) {
            return Optional.of("exit code " + exit);
        }
        if (exit == 8 && trouble != Trouble.TWO_AT_ONCE) {
            return Optional.of("exit code 8 without another run");
        }
        long sent = ended.count("created") + ended.count("updated") + ended.count("retired");
        long fates =
                ended.count("accepted") + ended.count("refused") + ended.count("inDoubt") + ended.count("awaiting");
        if (sent != fates) {
            return Optional.of("sums of exit " + exit + " disagree");
        }
        boolean unwell = ended.count("refused") + ended.count("inDoubt") + ended.count("unsent") > 0;
        if (exit == 0 && unwell) {
            return Optional.of("exit code 0 although not all is well");
        }
        return Optional.empty();
    }

    /** Nothing goes wrong any more: after a few runs all three must agree. */
    private void clear(RealHall hall, Comparison comparison) throws IOException, InterruptedException, SQLException {
        hall.misbehave(List.of());
        if (plan.moods()) {
            program.run("quarantine", "retry", "--all");
        }
        List<String> differences = new ArrayList<>();
        Program.Ended last = program.run("run", "nightly", "--output", "json");
        for (int i = 1; i <= RUNS_TO_AGREE; i++) {
            differences = new ArrayList<>(comparison.hallAndSource());
            differences.addAll(comparison.hallAndLedger());
            if (last.exit() == 0 && differences.isEmpty() && last.count("awaiting") + last.count("pending") == 0) {
                break;
            }
            last = program.run("run", "nightly", "--output", "json");
        }
        figures.comparisons++;
        if (last.exit() != 0) {
            figures.wrong.add(
                    "after run " + figures.runs + ": exit " + last.exit() + " in fair weather: " + last.printed());
        }
        differences.forEach(one -> figures.wrong.add("after run " + figures.runs + ": " + one));
        long twice = comparison.appliedTwice();
        if (twice > 0) {
            figures.wrong.add("after run " + figures.runs + ": " + twice + " documents differ in being applied twice");
        }
    }
}
