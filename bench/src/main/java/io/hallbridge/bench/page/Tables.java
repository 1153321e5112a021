package io.hallbridge.bench.page;

import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Measured;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured as tables in Markdown, which a terminal shows just as well. */
public final class Tables {
    private Tables() {}

    /** The table of ratios, then one table a work with everybody's figures, then who did not take part. */
    public static String of(List<Measured> all, Headings headings) {
        StringBuilder text = new StringBuilder();
        text.append(headings.ratios);
        for (Measured measured : all) {
            for (String stage : measured.stages()) {
                Ratios.of(measured, stage).ifPresent(ratios -> ratios(text, stage, ratios));
            }
        }
        for (Measured measured : all) {
            text.append("\n**")
                    .append(measured.work())
                    .append("**, ")
                    .append(measured.day())
                    .append("\n\n");
            text.append(headings.figures);
            measured.figures().forEach(figure -> figure(text, figure));
            measured.skipped()
                    .forEach((who, why) -> text.append("\n")
                            .append(headings.skipped)
                            .append(who)
                            .append(", ")
                            .append(firstLine(why))
                            .append("\n"));
        }
        return text.toString();
    }

    private static void ratios(StringBuilder text, String stage, Ratios ratios) {
        Optional<Budget> budget = Budget.of(stage);
        row(
                text,
                stage,
                seconds(ratios.ours().wall()),
                ratios.bare().map(bare -> seconds(bare.wall())).orElse("–"),
                ratios.toBareLoop().map(Tables::times).orElse("–"),
                budget.map(Budget::text).orElse("–"),
                budget.map(one -> one.isMet(ratios) ? "✓" : "✗").orElse(""),
                ratios.peer()
                        .map(peer -> peer.contender() + " " + seconds(peer.wall()))
                        .orElse("–"),
                ratios.toFastestPeer().map(Tables::toPeer).orElse("–"));
    }

    private static void figure(StringBuilder text, Figure figure) {
        row(
                text,
                figure.stage(),
                figure.contender(),
                decimals(figure.wall(), 2),
                decimals(figure.cpu(), 2),
                decimals(figure.peakMib(), 0),
                decimals(figure.documents(), 0),
                figure.documents() == 0 ? "–" : decimals(figure.documents() / figure.wall(), 0),
                decimals(figure.requests(), 0),
                decimals(figure.bytes() / 1e6, 1),
                figure.runs() + ", " + decimals(figure.spread() * 100, 0) + " %");
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String seconds(double seconds) {
        return decimals(seconds, 2) + " s";
    }

    private static String times(double ratio) {
        return decimals(ratio, 2) + " ×";
    }

    private static String toPeer(double ratio) {
        return times(ratio) + (ratio <= Budget.PEER ? " ✓" : " ✗");
    }

    private static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
