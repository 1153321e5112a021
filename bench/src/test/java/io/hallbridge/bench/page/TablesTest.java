package io.hallbridge.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.work.Figure;
import io.hallbridge.bench.work.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    Path folder;

    private static Figure figure(String stage, String who, double wall) {
        return new Figure(stage, who, List.of(wall, wall * 0.98, wall * 1.02), wall, 200, 1_000, 1_000, 2, 2_000_000);
    }

    private static Measured nights() {
        return new Measured(
                "nights",
                "2026-11-27",
                "2 processors.",
                Map.of("bare loop", "a loop", "hallbridge", "the program"),
                List.of(
                        figure("first-night", "bare loop", 4),
                        figure("first-night", "hallbridge", 5),
                        figure("first-night", "python", 50),
                        figure("first-night", "camel", 20),
                        figure("idle-night", "bare loop", 2),
                        figure("idle-night", "hallbridge", 3.6)),
                Map.of("node", "npm: not found\nand more"));
    }

    @Test
    void a_night_is_held_against_the_bare_loop_the_fastest_peer_and_its_budget() {
        assertThat(Tables.of(List.of(nights()), Headings.EN))
                .contains("| first-night | 5.00 s | 4.00 s | 1.25 × | ≤ 1.3 × | ✓ | camel 20.00 s | 0.25 × ✗ |");
    }

    @Test
    void an_idle_night_is_held_against_the_bare_loops_first() {
        assertThat(Tables.of(List.of(nights()), Headings.EN))
                .contains("| idle-night | 3.60 s | 4.00 s | 0.90 × | ≤ 0.8 × | ✗ | – | – |");
    }

    @Test
    void who_could_not_take_part_is_named_with_a_word() {
        assertThat(Tables.of(List.of(nights()), Headings.EN)).contains("Does not count: node, npm: not found\n");
    }

    @Test
    void the_object_has_a_ratio_to_a_peer_only_where_one_ran() throws Exception {
        JsonNode works =
                new JsonMapper().readTree(JsonReport.of(List.of(nights()))).path("works");

        assertThat(works.at("/first-night/ratioToBareLoop").asDouble()).isEqualTo(1.25);
        assertThat(works.at("/first-night/ratioToFastestPeer").asDouble()).isEqualTo(0.25);
        assertThat(works.at("/first-night/documents").asInt()).isEqualTo(1_000);
        assertThat(works.at("/first-night/peakMiB").asInt()).isEqualTo(200);
        assertThat(works.path("idle-night").has("ratioToFastestPeer")).isFalse();
    }

    @Test
    void figures_are_written_between_the_marks_and_nothing_else_is_touched() throws Exception {
        for (String page : List.of("performance.md", "performance.zh-CN.md")) {
            Files.writeString(
                    folder.resolve(page),
                    "before\n<!-- figures: written by bench/run -->\nold\n<!-- end of figures -->\nafter\n");
        }

        new Pages(folder).write(List.of(nights()), List.of());

        assertThat(folder.resolve("performance.zh-CN.md"))
                .content()
                .startsWith("before\n<!-- figures: written by bench/run -->\n")
                .contains("| 谁 | 由什么组成 |", "| bare loop | a loop |", "1.25 ×", "不计入：node")
                .doesNotContain("old")
                .endsWith("<!-- end of figures -->\nafter\n");
    }

    @Test
    void two_runs_are_told_apart_by_their_ratios() throws Exception {
        for (String page : List.of("performance.md", "performance.zh-CN.md")) {
            Files.writeString(
                    folder.resolve(page), "<!-- figures: written by bench/run -->\n<!-- end of figures -->\n");
        }
        Measured before = new Measured(
                "nights",
                "2026-11-26",
                "2 processors.",
                Map.of(),
                List.of(
                        figure("first-night", "bare loop", 4),
                        figure("first-night", "hallbridge", 4.5),
                        figure("first-night", "camel", 30)),
                Map.of());

        new Pages(folder).write(List.of(nights()), List.of(before));

        assertThat(folder.resolve("performance.md"))
                .content()
                .contains("| first-night | 1.13 × | 1.25 × | 11 % ✓ | 0.15 × | 0.25 × | 67 % ✗ |")
                .doesNotContain("| idle-night | 0");
    }

    @Test
    void the_picture_is_xml_with_a_point_for_every_figure() throws Exception {
        Measured growth = new Measured(
                "growth",
                "2026-11-27",
                "2 processors.",
                Map.of(),
                List.of(figure("growth-1000", "hallbridge", 1), figure("growth-1000", "bare loop", 2)),
                Map.of());

        String svg = new GrowthPicture(growth, GrowthPicture.Words.ZH).svg();

        Path file = Files.writeString(folder.resolve("growth.svg"), svg);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getElementsByTagName("circle")
                        .getLength())
                .isEqualTo(6); // each figure in two panels, and the legend
        assertThat(svg).contains("裸循环", "文档数");
    }
}
