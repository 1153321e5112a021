package io.hallbridge.samples.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The soak as a command, in as many workspaces at once as there are processors: writes its figures into the documents on reliability, between the marks there. */
public final class SoakMain {
    private static final String FROM = "<!-- figures: written by samples/soak -->";
    private static final String TO = "<!-- end of figures -->";
    private static final int SEASON = 25;

    private SoakMain() {}

    /**
     * Soaks and writes.
     *
     * @param args the launcher, an empty folder, how many runs, a seed, then the documents to write into
     */
    public static void main(String[] args) throws Exception {
        int lanes = Runtime.getRuntime().availableProcessors();
        int runs = (Integer.parseInt(args[2]) + lanes - 1) / lanes;
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        List<Future<SoakFigures>> soaks = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            Path folder = Files.createDirectory(Path.of(args[1]).resolve("lane-" + lane));
            Soak.Plan plan = new Soak.Plan(runs, Long.parseLong(args[3]) + lane, SEASON, Trouble.ALL, true);
            soaks.add(threads.submit(() -> new Soak(plan, Path.of(args[0]), folder, System.out).go()));
        }
        threads.shutdown();
        SoakFigures figures = new SoakFigures();
        for (Future<SoakFigures> soak : soaks) {
            figures.add(soak.get());
        }
        System.out.println(figures.markdown());
        for (String document : List.of(args).subList(4, args.length)) {
            write(Path.of(document), figures.markdown());
        }
        if (!figures.wrong.isEmpty()) {
            System.exit(1);
        }
    }

    private static void write(Path document, String figures) throws IOException {
        String text = Files.readString(document);
        int from = text.indexOf(FROM) + FROM.length();
        String written = text.substring(0, from) + "\n" + figures + text.substring(text.indexOf(TO));
        Files.write(document, written.getBytes(StandardCharsets.UTF_8));
    }
}
