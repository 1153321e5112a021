package io.hallbridge.samples.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        Soak.Plan plan = new Soak.Plan(Integer.parseInt(args[2]), Long.parseLong(args[3]), SEASON, Trouble.ALL, true);
        SoakFigures figures = new SoakLanes(lanes, Path.of(args[0]), Path.of(args[1]), System.out).go(plan);
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
