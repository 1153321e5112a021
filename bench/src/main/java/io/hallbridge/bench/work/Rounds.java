package io.hallbridge.bench.work;

import io.hallbridge.bench.hall.HallProcess;
import io.hallbridge.bench.hall.Mood;
import io.hallbridge.bench.timing.ColdProcess;
import io.hallbridge.bench.timing.ColdProcess.Ended;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Has contenders do a series in turn, round by round, and compares what came of it before any time counts. */
public final class Rounds {
    /** A peer that took this many times as long as the fastest will not be the fastest. */
    private static final double CHANCE = 1.5;

    private final HallProcess hall;
    private final Path work;
    private final Path folder;
    private final Consumer<String> say;
    private final ColdProcess processes;

    /**
     * @param work the work's file
     * @param folder for what contenders keep; emptied for each of them
     * @param say gets a line now and then
     */
    public Rounds(HallProcess hall, Path work, Path folder, Consumer<String> say) {
        this.hall = hall;
        this.work = work;
        this.folder = folder;
        this.say = say;
        this.processes = new ColdProcess(folder);
    }

    /**
     * What came of a series.
     *
     * @param dropped peers whose time does not count, and why
     */
    public record Outcome(List<Figure> figures, Map<String, String> dropped) {}

    /** Has each say how it is called, which is not measured: the launcher makes its class-data archive at the first start. */
    public void warmUp(List<Contender> contenders) throws IOException, InterruptedException {
        Stage help = new Stage("warm-up", Task.Kind.HELP, "", Mood.KIND, false);
        for (Contender contender : contenders) {
            once(help, contender, emptied());
        }
    }

    /** Has the sample city's documents written down for the bare loop, by a run that is not measured. */
    public void writeDown(KailiCity city, Contender contender, Stage stage) throws IOException, InterruptedException {
        Path given = Files.createDirectories(Path.of(stage.source()));
        city.give(given);
        hall.write(KailiCity.documents(given).toString());
        once(stage, contender, emptied());
        hall.write("");
    }

    private Path emptied() throws IOException, InterruptedException {
        Path own = folder.resolve("state");
        delete(own);
        hall.empty();
        return Files.createDirectories(own);
    }

    /**
     * The first contender says what the result is; a later one that is no peer must have the same. Every second round goes through
     * them backwards, so that whoever comes later has no better or worse minutes. A peer that has no chance to be the fastest in
     * any stage does one round, the others as many as the series gives them.
     */
    public Outcome run(Series series, List<Contender> ours, List<Contender> peers)
            throws IOException, InterruptedException {
        Map<String, Map<String, List<Sample>>> samples = new LinkedHashMap<>();
        Map<String, String> results = new HashMap<>();
        Map<String, String> dropped = new LinkedHashMap<>();
        List<Contender> turns = new ArrayList<>(ours);
        turns.addAll(series.peerRounds() > 0 ? peers : List.of());
        for (int round = 0; round < series.rounds(); round++) {
            for (Contender contender : List.copyOf(turns)) {
                try {
                    once(series, contender, samples, results);
                } catch (IOException failed) {
                    if (!peers.contains(contender)) {
                        throw failed;
                    }
                    say.accept(contender.name() + " does not count: " + failed.getMessage());
                    dropped.put(contender.name(), String.valueOf(failed.getMessage()));
                    samples.values().forEach(stage -> stage.remove(contender.name()));
                    turns.remove(contender);
                }
            }
            boolean peersAreDone = round + 1 >= series.peerRounds();
            turns.removeIf(
                    contender -> peers.contains(contender) && (peersAreDone || !hasAChance(contender, peers, samples)));
            Collections.reverse(turns);
        }
        List<Figure> figures = new ArrayList<>();
        samples.forEach((stage, of) -> of.forEach((contender, runs) -> figures.add(Figure.of(stage, contender, runs))));
        return new Outcome(figures, dropped);
    }

    private static boolean hasAChance(
            Contender peer, List<Contender> peers, Map<String, Map<String, List<Sample>>> samples) {
        return samples.values().stream().anyMatch(of -> {
            double fastest = peers.stream()
                    .mapToDouble(other -> firstWall(other, of))
                    .min()
                    .orElseThrow();
            return firstWall(peer, of) < fastest * CHANCE;
        });
    }

    /** Endless where a stage is none of the contender's. */
    private static double firstWall(Contender contender, Map<String, List<Sample>> of) {
        return of.getOrDefault(contender.name(), List.of()).stream()
                .mapToDouble(sample -> sample.usage().wall())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void once(
            Series series,
            Contender contender,
            Map<String, Map<String, List<Sample>>> samples,
            Map<String, String> results)
            throws IOException, InterruptedException {
        Path own = emptied();
        for (Stage stage : series.stages()) {
            if (!contender.does(stage.kind())) {
                continue;
            }
            Sample sample = once(stage, contender, own);
            String result = sample.result(stage.kind());
            String due = results.computeIfAbsent(stage.name(), first -> result);
            if (!due.equals(result)) {
                throw new IOException(
                        stage.name() + ": " + contender.name() + " has " + result + ", where it should have " + due);
            }
            if (stage.measured()) {
                samples.computeIfAbsent(stage.name(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(sample);
            }
        }
        delete(own);
    }

    private Sample once(Stage stage, Contender contender, Path own) throws IOException, InterruptedException {
        Task task = new Task(stage.kind(), work, stage.source(), hall.url(), own);
        contender.prepare(task);
        hall.count(stage.mood());
        Ended ended = processes.run(own, contender.environment(task), contender.command(task));
        Sample sample = new Sample(ended.usage(), contender.found(task, ended), hall.counts());
        if (stage.kind() == Task.Kind.MARK && sample.found().places() < 0) {
            sample = sample.withPlaces(places(contender, task));
        }
        say.accept(String.format(
                "%-14s %-12s %8.2f s  %8.2f s cpu  %5d MiB  %s",
                stage.name(),
                contender.name(),
                ended.usage().wall(),
                ended.usage().cpu(),
                ended.usage().peakKib() / 1024,
                sample.result(stage.kind())));
        return sample;
    }

    private long places(Contender contender, Task task) throws IOException, InterruptedException {
        Path report = folder.resolve("findings.json");
        Map<String, String> environment = contender.environment(task);
        processes.run(task.folder(), environment, contender.tellingPlaces(task, report));
        return contender.placesIn(report);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException fault) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
