package io.hallbridge.bench.page;

import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Hallbridge;
import io.hallbridge.bench.work.Measured;
import io.hallbridge.bench.work.PlainContender;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Wall time and memory by the number of documents, as an SVG picture with two panels, both axes logarithmic in the first. */
public final class GrowthPicture {
    private static final double LEFT = 60;
    private static final double TOP = 40;
    private static final double WIDTH = 320;
    private static final double HEIGHT = 220;
    private static final double GAP = 90;
    private static final double FEWEST = 3;
    private static final double MOST = 6;
    private static final String OURS = "#1f6f8b";
    private static final String BARE = "#9a9a9a";

    private final Measured growth;
    private final Words words;

    /**
     * What stands in the picture.
     *
     * @param documents the axis to the right
     * @param seconds the first panel
     * @param memory the second panel
     * @param bare the bare loop
     */
    public record Words(String documents, String seconds, String memory, String bare) {
        /** In English. */
        public static final Words EN = new Words("documents", "wall time, s", "peak memory, MiB", "bare loop");

        /** In Chinese. */
        public static final Words ZH = new Words("文档数", "用时（秒）", "内存峰值（MiB）", "裸循环");
    }

    /** Of the work {@code growth}. */
    public GrowthPicture(Measured growth, Words words) {
        this.growth = growth;
        this.words = words;
    }

    /** The picture. */
    public String svg() {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 320\" font-family=\"system-ui, 'Noto Sans CJK SC', sans-serif\" font-size=\"12\">\n");
        svg.append("<rect width=\"840\" height=\"320\" fill=\"#ffffff\"/>\n");
        panel(
                svg,
                LEFT,
                words.seconds(),
                List.of("0.1", "1", "10", "100", "1000"),
                wall -> (Math.log10(wall.wall()) + 1) / 4);
        panel(
                svg,
                LEFT + WIDTH + GAP,
                words.memory(),
                List.of("0", "100", "200", "300", "400", "500"),
                peak -> peak.peakMib() / 500);
        legend(svg, LEFT + 12, OURS, "Hallbridge");
        legend(svg, LEFT + 120, BARE, words.bare());
        return svg.append("</svg>\n").toString();
    }

    private void panel(
            StringBuilder svg, double left, String title, List<String> marks, ToDoubleFunction<Figure> share) {
        text(svg, left, TOP - 16, "start", title);
        text(svg, left + WIDTH, TOP + HEIGHT + 36, "end", words.documents());
        for (int i = 0; i < marks.size(); i++) {
            double y = TOP + HEIGHT - HEIGHT * i / (marks.size() - 1);
            line(svg, left, y, left + WIDTH, y);
            text(svg, left - 8, y + 4, "end", marks.get(i));
        }
        for (int power = (int) FEWEST; power <= MOST; power++) {
            double x = left + WIDTH * (power - FEWEST) / (MOST - FEWEST);
            line(svg, x, TOP, x, TOP + HEIGHT);
            text(
                    svg,
                    x,
                    TOP + HEIGHT + 18,
                    "middle",
                    String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power))));
        }
        curve(svg, left, BARE, PlainContender.BARE, share);
        curve(svg, left, OURS, Hallbridge.NAME, share);
    }

    private void curve(StringBuilder svg, double left, String colour, String who, ToDoubleFunction<Figure> share) {
        List<Figure> points = growth.figures().stream()
                .filter(figure -> figure.contender().equals(who))
                .toList();
        StringBuilder path = new StringBuilder();
        for (Figure point : points) {
            double x = left + WIDTH * (Math.log10(point.documents()) - FEWEST) / (MOST - FEWEST);
            double y = TOP + HEIGHT * (1 - Math.min(1, share.applyAsDouble(point)));
            path.append(path.isEmpty() ? "M" : " L")
                    .append(place(x))
                    .append(' ')
                    .append(place(y));
            svg.append("<circle cx=\"").append(place(x)).append("\" cy=\"").append(place(y));
            svg.append("\" r=\"3\" fill=\"").append(colour).append("\"/>\n");
        }
        svg.append("<path d=\"")
                .append(path)
                .append("\" fill=\"none\" stroke=\"")
                .append(colour);
        svg.append("\" stroke-width=\"2\"/>\n");
    }

    private static void legend(StringBuilder svg, double x, String colour, String name) {
        svg.append("<circle cx=\"")
                .append(place(x))
                .append("\" cy=\"58\" r=\"4\" fill=\"")
                .append(colour)
                .append("\"/>\n");
        text(svg, x + 10, 62, "start", name);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append("<path d=\"M")
                .append(place(x1))
                .append(' ')
                .append(place(y1))
                .append(" L")
                .append(place(x2));
        svg.append(' ').append(place(y2)).append("\" stroke=\"#dddddd\"/>\n");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(place(x))
                .append("\" y=\"")
                .append(place(y))
                .append("\" text-anchor=\"");
        svg.append(anchor).append("\" fill=\"#333333\">").append(text).append("</text>\n");
    }

    private static String place(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}
