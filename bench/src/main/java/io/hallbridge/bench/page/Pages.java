package io.hallbridge.bench.page;

import io.hallbridge.bench.page.GrowthPicture.Words;
import io.hallbridge.bench.work.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the figures into the pages on performance, between the marks there, and the pictures beside them.
 *
 * @param docs the folder of the pages
 */
public record Pages(Path docs) {
    private static final String FROM = "<!-- figures: written by bench/run -->";
    private static final String TO = "<!-- end of figures -->";

    /** Writes what was measured, and how far it agrees with what was measured before that. */
    public void write(List<Measured> all, List<Measured> before) throws IOException {
        Agreement agreement = new Agreement(all, before);
        between(docs.resolve("performance.md"), figures(all, agreement, Headings.EN));
        between(docs.resolve("performance.zh-CN.md"), figures(all, agreement, Headings.ZH));
        for (Measured measured : all) {
            if (measured.work().equals("growth")) {
                text(docs.resolve("growth.svg"), new GrowthPicture(measured, Words.EN).svg());
                text(docs.resolve("growth.zh-CN.svg"), new GrowthPicture(measured, Words.ZH).svg());
            }
        }
    }

    private static String figures(List<Measured> all, Agreement agreement, Headings headings) {
        Map<String, String> contenders = new TreeMap<>();
        all.forEach(measured -> contenders.putAll(measured.contenders()));
        StringBuilder text = new StringBuilder("\n");
        all.stream()
                .map(Measured::machine)
                .distinct()
                .forEach(machine -> text.append(machine).append("\n"));
        text.append("\n").append(headings.contenders);
        contenders.forEach((who, madeOf) ->
                text.append("| ").append(who).append(" | ").append(madeOf).append(" |\n"));
        text.append("\n").append(Tables.of(all, headings));
        if (all.stream().anyMatch(measured -> measured.work().equals("growth"))) {
            text.append("\n").append(headings.picture).append("\n");
        }
        text.append("\n").append(agreement.table(headings));
        return text.toString();
    }

    private static void between(Path page, String figures) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(FROM) + FROM.length();
        text(page, text.substring(0, from) + "\n" + figures + text.substring(text.indexOf(TO)));
    }

    private static void text(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
