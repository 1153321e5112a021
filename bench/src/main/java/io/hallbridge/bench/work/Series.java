package io.hallbridge.bench.work;

import java.util.List;

/**
 * Tasks that a contender does one after the other, from an empty folder and an empty hall.
 *
 * @param name its name in tables
 * @param rounds how often each contender does it
 * @param peerRounds how often a peer does that may be the fastest; 0 where none takes part
 */
public record Series(String name, List<Stage> stages, int rounds, int peerRounds) {
    public Series {
        stages = List.copyOf(stages);
    }
}
