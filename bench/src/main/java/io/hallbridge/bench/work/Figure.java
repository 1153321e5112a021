package io.hallbridge.bench.work;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A contender's figures in one stage: the medians of its runs.
 *
 * @param wall seconds from start to end of the process
 * @param cpu seconds of processor time
 * @param peakMib the most memory it had resident
 * @param documents documents met; for a night those read, not those sent
 * @param sent documents that the hall accepted
 * @param bytes bytes that came to the hall
 * @param runs of how many runs these are the medians
 * @param spread the longest wall time less the shortest, by the median
 */
public record Figure(
        String stage,
        String contender,
        double wall,
        double cpu,
        double peakMib,
        long documents,
        long sent,
        long requests,
        long bytes,
        int runs,
        double spread) {
    static Figure of(String stage, String contender, List<Sample> samples) {
        Sample any = samples.get(0);
        double wall = median(samples, sample -> sample.usage().wall());
        List<Double> walls =
                samples.stream().map(sample -> sample.usage().wall()).sorted().toList();
        return new Figure(
                stage,
                contender,
                wall,
                median(samples, sample -> sample.usage().cpu()),
                median(samples, sample -> sample.usage().peakKib() / 1024.0),
                any.found().documents(),
                any.counts().documents(),
                any.counts().requests(),
                any.counts().bytes(),
                samples.size(),
                (walls.get(walls.size() - 1) - walls.get(0)) / wall);
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        List<Double> sorted = samples.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** How many times as long as another it took. */
    public double ratioTo(Figure other) {
        return wall / other.wall;
    }
}
