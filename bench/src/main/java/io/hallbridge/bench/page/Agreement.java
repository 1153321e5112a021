package io.hallbridge.bench.page;

import io.hallbridge.bench.work.Measured;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the ratios of a run agree with those of the run before it.
 *
 * @param now what was measured last
 * @param before what was measured of the same works before
 */
record Agreement(List<Measured> now, List<Measured> before) {
    /** What two runs may differ by. */
    private static final double TOLERATED = 0.15;

    /** A table of the stages that both runs have; empty where there is none. */
    String table(Headings headings) {
        StringBuilder rows = new StringBuilder();
        for (Measured measured : now) {
            for (Measured earlier : before) {
                if (earlier.work().equals(measured.work())) {
                    measured.stages().forEach(stage -> row(rows, stage, measured, earlier));
                }
            }
        }
        return rows.isEmpty() ? "" : headings.agreement + rows;
    }

    private static void row(StringBuilder rows, String stage, Measured measured, Measured earlier) {
        Optional<Ratios> ratios = Ratios.of(measured, stage);
        Optional<Ratios> then = Ratios.of(earlier, stage);
        boolean any = ratios.flatMap(Ratios::toBareLoop).isPresent()
                || ratios.flatMap(Ratios::toFastestPeer).isPresent();
        if (any && then.isPresent()) {
            rows.append("| ").append(stage).append(" | ");
            rows.append(cells(ratios.get().toBareLoop(), then.get().toBareLoop()))
                    .append(" | ")
                    .append(cells(ratios.get().toFastestPeer(), then.get().toFastestPeer()))
                    .append(" |\n");
        }
    }

    private static String cells(Optional<Double> now, Optional<Double> before) {
        if (now.isEmpty() || before.isEmpty()) {
            return "– | – | –";
        }
        double apart = Math.max(now.get() / before.get(), before.get() / now.get()) - 1;
        return String.format(
                Locale.ROOT,
                "%.2f × | %.2f × | %.0f %% %s",
                before.get(),
                now.get(),
                apart * 100,
                apart <= TOLERATED ? "✓" : "✗");
    }
}
