package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A small workspace as {@code init} makes it, with one department whose powers list a test writes. All invented. */
final class Town {
    static final String KEY = "kaili-centre";
    static final String HEADER = "实施编码,基本编码,权力名称,权力类型,设定依据,行使主体,部门编码,承办科室,责任事项,追责情形";

    private static final String DEPARTMENT = "11522601MB0X00019Q";

    final Path root;

    private Town(Path root) {
        this.root = root;
    }

    /** Makes the workspace; its hall is where nobody listens. Batches are small and patience is short. */
    static Town in(Path folder) {
        Shell.in(folder).run("init", "town").ends(Exit.DONE);
        return new Town(folder.resolve("town"))
                .settings(yaml -> yaml.replace(
                                "limits: { batch: 200, in-flight: 4, rate: 50/s }",
                                "limits: { batch: 2, in-flight: 1 }\n"
                                        + "    patience: { connect: 2s, answer: 2s, retries: 1, first-wait: 10ms }")
                        .replace("gate: { errors: 2% }", "gate: { errors: 50% }")
                        .replace(":8642/", ":9/"));
    }

    Shell shell() {
        return Shell.in(root);
    }

    Said run() {
        return shell().run("run", "nightly");
    }

    /** Changes the settings' text. */
    Town settings(UnaryOperator<String> change) {
        return edit("hallbridge.yaml", change);
    }

    /** Changes the mapping's text. */
    Town mapping(UnaryOperator<String> change) {
        return edit("mappings/example/powers.yaml", change);
    }

    /** Changes a file of the workspace, which must thereby become another. */
    Town edit(String file, UnaryOperator<String> change) {
        try {
            String before = Files.readString(root.resolve(file));
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("nothing to change in " + file);
            }
            Files.writeString(root.resolve(file), after);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Turns the workspace to a hall. */
    Town at(Object exchange) {
        return settings(yaml -> yaml.replaceFirst("url: \\S+", "url: " + exchange));
    }

    /** A sandbox hall that knows this workspace's secret, to which the workspace is turned. */
    SandboxHall hall() {
        try {
            SandboxHall hall = SandboxHall.start(SandboxSettings.in(root.resolve("hall"), Datasets.builtIn())
                    .withCredential(KEY, Files.readString(root.resolve("secrets/hall"))));
            at(hall.exchange());
            return hall;
        } catch (IOException | ProblemsFound fault) {
            throw new AssertionError(fault);
        }
    }

    /** Has a hall commit these faults from now on, one a line, written as for {@code hall --fault}; none ends all. */
    static void misbehave(SandboxHall hall, String faults) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(hall.pages() + "sandbox/faults"))
                                    .POST(BodyPublishers.ofString(faults))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    Path list() {
        return root.resolve("inbox/example/权责清单.csv");
    }

    /** The department hands in powers with these numbers. */
    Town powers(int first, int last) {
        return lines(IntStream.rangeClosed(first, last).mapToObj(Town::power).toArray(String[]::new));
    }

    /**
     * Adds a department, the fund, that keeps powers in a database instead of a file.
     *
     * @param source what the settings say of it, in one line of YAML
     * @param table where its powers stand
     */
    Town fund(String source, String table) {
        try {
            String own = Files.readString(root.resolve("mappings/example/powers.yaml"));
            Path mapping = root.resolve("mappings/fund/powers.yaml");
            Files.createDirectories(mapping.getParent());
            Files.writeString(
                    mapping,
                    own.replace("example-powers", "fund-powers")
                            .replace("source: example", "source: fund\ntable: " + table)
                            .replaceAll("(?m)^(files|sheet):.*\n", ""));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return settings(yaml -> yaml.replaceFirst("(?m)^  example:", "  fund: { " + source + " }\n  example:"));
    }

    /** The department hands in these lines below the header. */
    Town lines(String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(Arrays.asList(lines));
        return file(list(), String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    Town file(String name, String text, Charset charset) {
        return file(root.resolve("inbox/example").resolve(name), text.getBytes(charset));
    }

    /** Writes a file as if that had been a while ago, for what was just written is not read yet. */
    Town file(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String catalog(int number) {
        return "5201880%05d".formatted(number);
    }

    static String code(int number) {
        return DEPARTMENT + "4" + catalog(number);
    }

    static String power(int number) {
        return power(number, Map.of());
    }

    /** A sound line, but for the cells given by header. */
    static String power(int number, Map<String, String> other) {
        List<String> headers = List.of(HEADER.split(","));
        List<String> cells = new ArrayList<>(List.of(
                code(number),
                catalog(number),
                "示例权力" + number,
                "行政许可",
                "《示例条例（虚构）》第三条",
                "凯里市示例管理局（虚构）",
                DEPARTMENT,
                "审批科",
                "受理、审查、决定",
                "不依法受理的"));
        other.forEach((header, text) -> cells.set(headers.indexOf(header), text));
        return String.join(",", cells);
    }
}
