package io.hallbridge.bench.page;

import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Hallbridge;
import io.hallbridge.bench.work.Measured;
import io.hallbridge.bench.work.PlainContender;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * One stage of a work: Hallbridge's figure, the bare loop's that it is held against, and the fastest peer's.
 *
 * @param bare absent where the bare loop did not get through
 * @param peer absent where no peer took part
 */
public record Ratios(Figure ours, Optional<Figure> bare, Optional<Figure> peer) {
    /** An idle night is held against the bare loop's first night: what is saved by remembering. */
    private static final Map<String, String> HELD_AGAINST =
            Map.of("idle-night", "first-night", "cases-idle", "cases-first", "cases-part-idle", "cases-part-first");

    /** Of a stage; empty where Hallbridge itself was not measured. */
    public static Optional<Ratios> of(Measured measured, String stage) {
        return measured.find(stage, Hallbridge.NAME).map(ours -> {
            String against = HELD_AGAINST.getOrDefault(stage, stage);
            Optional<Figure> peer = measured.figures().stream()
                    .filter(figure -> figure.stage().equals(stage))
                    .filter(figure -> !figure.contender().equals(Hallbridge.NAME))
                    .filter(figure -> !figure.contender().equals(PlainContender.BARE))
                    .min(Comparator.comparingDouble(Figure::wall));
            return new Ratios(ours, measured.find(against, PlainContender.BARE), peer);
        });
    }

    /** How many times as long as the bare loop. */
    public Optional<Double> toBareLoop() {
        return bare.map(ours::ratioTo);
    }

    /** How many times as long as the fastest peer. */
    public Optional<Double> toFastestPeer() {
        return peer.map(ours::ratioTo);
    }
}
