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

    private static final String NOTHING = "– | – | –";

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
        Optional<Ratios> now = Ratios.of(measured, stage);
        Optional<Ratios> then = Ratios.of(earlier, stage);
        String bare = cells(then.flatMap(Ratios::toBareLoop), now.flatMap(Ratios::toBareLoop));
        String peer = cells(then.flatMap(Ratios::toFastestPeer), now.flatMap(Ratios::toFastestPeer));
        if (!(bare + peer).equals(NOTHING + NOTHING)) {
            rows.append("| ")
                    .append(stage)
                    .append(" | ")
                    .append(bare)
                    .append(" | ")
                    .append(peer)
                    .append(" |\n");
        }
    }

    private static String cells(Optional<Double> before, Optional<Double> now) {
        if (now.isEmpty() || before.isEmpty()) {
            return NOTHING;
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
