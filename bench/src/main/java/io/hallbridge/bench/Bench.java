package io.hallbridge.bench;

import io.hallbridge.bench.cases.CaseDatabase;
import io.hallbridge.bench.cases.CaseFiles;
import io.hallbridge.bench.hall.HallProcess;
import io.hallbridge.bench.page.Headings;
import io.hallbridge.bench.page.JsonReport;
import io.hallbridge.bench.page.Pages;
import io.hallbridge.bench.page.Tables;
import io.hallbridge.bench.work.Measured;
import io.hallbridge.bench.work.Rounds;
import io.hallbridge.bench.work.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures: what {@code bench/run} starts. */
public final class Bench {
    private final Options options;
    private final Path root;
    private final Results results;
    private final Plan plan;
    private final Rounds rounds;

    private Bench(Options options, Path root, Results results, Plan plan, Rounds rounds) {
        this.options = options;
        this.root = root;
        this.results = results;
        this.plan = plan;
        this.rounds = rounds;
    }

    /** Progress goes to the error stream, results to the standard output. */
    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.of(args);
        } catch (Options.NotUnderstood wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Path root =
                Path.of(System.getProperty("bench.root", ".")).toAbsolutePath().normalize();
        Results results = new Results(root.resolve("bench/target/results"));
        if (options.page()) {
            new Pages(root.resolve("docs"))
                    .write(results.all(), results.before().all());
            return;
        }
        Path folder = Files.createDirectories(root.resolve("bench/target/work"));
        CaseFiles files = new CaseFiles(folder.resolve("cases"));
        try (HallProcess hall = new HallProcess(Contenders.hall())) {
            Rounds rounds = new Rounds(hall, files.work(), folder, System.err::println);
            new Bench(options, root, results, new Plan(options, files), rounds).all();
        }
    }

    private void all() throws Exception {
        rounds.warmUp(Contenders.of("start", root, false).ours());
        List<Measured> all = new ArrayList<>();
        for (String work : Plan.WORKS) {
            if (options.wants(work)) {
                Measured measured = measured(work);
                all.add(measured);
                if (options.whole()) {
                    results.keep(measured);
                }
            }
        }
        System.out.println(options.json() ? JsonReport.of(all) : Tables.of(all, Headings.EN));
        if (options.whole() && options.only().isEmpty()) {
            new Pages(root.resolve("docs"))
                    .write(results.all(), results.before().all());
        }
    }

    private Measured measured(String work) throws Exception {
        if (work.equals("cases") || work.equals("reconcile")) {
            try (CaseDatabase database = new CaseDatabase()) {
                return measured(work, work.equals("cases") ? plan.cases(database) : plan.reconcile(database));
            }
        }
        if (work.equals("start")) {
            Contenders contenders = Contenders.of(work, root, false);
            rounds.writeDown(contenders.city(), contenders.hallbridge(), plan.city());
        }
        return measured(work, plan.of(work));
    }

    private Measured measured(String work, List<Series> all) throws Exception {
        Contenders contenders = Contenders.of(work, root, options.peers());
        Gathering gathering = new Gathering(work, contenders);
        for (Series series : all) {
            // A bare loop holds all texts of a workbook, and a large one is too much for it.
            gathering.add(
                    series,
                    work.equals("growth")
                            ? rounds.run(series, List.of(contenders.hallbridge()), List.of(contenders.bare()))
                            : rounds.run(series, contenders.ours(), contenders.peers()));
        }
        return gathering.measured();
    }
}
