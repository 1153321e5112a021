package io.hallbridge.bench;

import io.hallbridge.bench.cases.CaseDatabase;
import io.hallbridge.bench.cases.CaseFiles;
import io.hallbridge.bench.hall.HallProcess;
import io.hallbridge.bench.work.Rounds;
import io.hallbridge.bench.work.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures: what {@code bench/run} starts. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = Options.of(args);
        } catch (Options.NotUnderstood wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Path root = Path.of(System.getProperty("bench.root", ".")).toAbsolutePath().normalize();
        Path folder = Files.createDirectories(root.resolve("bench/target/work"));
        CaseFiles files = new CaseFiles(folder.resolve("cases"));
        try (HallProcess hall = new HallProcess(Contenders.hall())) {
            Rounds rounds = new Rounds(hall, files.work(), folder, System.err::println);
            Plan plan = new Plan(options, files);
            for (String work : Plan.WORKS) {
                if (options.wants(work)) {
                    work(work, plan, rounds, new Contenders(root));
                }
            }
        }
    }

    private static void work(String work, Plan plan, Rounds rounds, Contenders contenders)
            throws Exception {
        if (work.equals("cases") || work.equals("reconcile")) {
            try (CaseDatabase database = new CaseDatabase()) {
                all(work.equals("cases") ? plan.cases(database) : plan.reconcile(database), rounds, contenders);
            }
        } else {
            all(plan.of(work), rounds, contenders);
        }
    }

    private static void all(List<Series> series, Rounds rounds, Contenders contenders)
            throws IOException, InterruptedException {
        for (Series one : series) {
            rounds.run(one, contenders.ours(), contenders.peers()).figures().forEach(System.out::println);
        }
    }
}
