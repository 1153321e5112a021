package io.hallbridge.samples.soak;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several soaks side by side, each with a hall and a workspace of its own.
 *
 * @param count how many
 * @param launcher what starts the program
 * @param folder an empty folder
 * @param out told how it goes
 */
record SoakLanes(int count, Path launcher, Path folder, PrintStream out) {
    /** Shares the plan's runs out, each lane with a seed of its own, and adds up what happened. */
    SoakFigures go(Soak.Plan plan) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<SoakFigures>> soaks = new ArrayList<>();
        for (int lane = 0; lane < count; lane++) {
            Path own = Files.createDirectory(folder.resolve("lane-" + lane));
            Soak.Plan part = plan.part(count, lane);
            soaks.add(threads.submit(() -> new Soak(part, launcher, own, out).go()));
        }
        threads.shutdown();
        SoakFigures figures = new SoakFigures();
        for (Future<SoakFigures> soak : soaks) {
            figures.add(soak.get());
        }
        return figures;
    }
}
