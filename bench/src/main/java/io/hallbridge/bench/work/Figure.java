package io.hallbridge.bench.work;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A contender's figures in one stage: the medians of its runs.
 *
 * @param walls seconds from start to end of the process, round by round
 * @param cpu seconds of processor time
 * @param peakMib the most memory it had resident
 * @param documents documents met; for a night those read, not those sent
 * @param sent documents that the hall accepted
 * @param bytes bytes that came to the hall
 */
public record Figure(
        String stage,
        String contender,
        List<Double> walls,
        double cpu,
        double peakMib,
        long documents,
        long sent,
        long requests,
        long bytes) {
    public Figure {
        walls = List.copyOf(walls);
    }

    static Figure of(String stage, String contender, List<Sample> samples) {
        Sample any = samples.get(0);
        return new Figure(
                stage,
                contender,
                samples.stream().map(sample -> sample.usage().wall()).toList(),
                median(samples, sample -> sample.usage().cpu()),
                median(samples, sample -> sample.usage().peakKib() / 1024.0),
                any.found().documents(),
                any.counts().documents(),
                any.counts().requests(),
                any.counts().bytes());
    }

    /** Seconds from start to end of the process. */
    public double wall() {
        return median(walls);
    }

    /** Of how many runs these are the medians. */
    public int runs() {
        return walls.size();
    }

    /** The longest wall time less the shortest, by the median. */
    public double spread() {
        List<Double> sorted = walls.stream().sorted().toList();
        return (sorted.get(sorted.size() - 1) - sorted.get(0)) / wall();
    }

    /**
     * How many times as long as another it took: the median of what each round says by itself, so that a slow minute, which falls on
     * both of a round, cancels out. Rounds that only one of the two has say nothing.
     */
    public double ratioTo(Figure other) {
        return median(IntStream.range(0, Math.min(runs(), other.runs()))
                .mapToObj(round -> walls.get(round) / other.walls.get(round))
                .toList());
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return median(samples.stream().map(value::applyAsDouble).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
