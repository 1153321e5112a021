package io.hallbridge.bench.work;

import java.util.List;

/**
 * Tasks that a contender does one after the other, from an empty folder and an empty hall.
 *
 * @param name its name in tables
 * @param rounds how often each contender does it
 * @param withPeers whether peers take part
 */
public record Series(String name, List<Stage> stages, int rounds, boolean withPeers) {
    public Series {
        stages = List.copyOf(stages);
    }
}
