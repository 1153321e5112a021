package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.hall.Profiles;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that explains {@code --output json} tells of every field that is printed. */
class JsonPageTest {
    private static final Path PAGE = Path.of("../docs/json.md");
    private static final Set<String> BY_NAME = Set.of("datasets", "halls", "held", "relays", "skipped", "sources");
    private static final Set<String> EXPLAINED_ELSEWHERE =
            Set.of("totals", "content", "check", "plan", "run", "unknown");
    private static final Pattern FIELD = Pattern.compile("`([^` ]+)`");

    @TempDir
    private Path folder;

    @Test
    void every_field_that_is_printed_is_explained() throws Exception {
        Town town = Town.in(folder);
        profiles(town);
        try (SandboxHall hall = town.hall()) {
            town.lines(Town.power(1), Town.power(2, Map.of("权力类型", "许可类")));
            explains("check", json(town, "check", "nightly", "--annotate", "back", "--report", "found.json"));
            ObjectNode report = (ObjectNode)
                    new ObjectMapper().readTree(town.root.resolve("found.json").toFile());
            explains("check --report FILE.json", report.without("findings"));
            explains("plan", json(town, "plan", "nightly"));
            explains("run, push", json(town, "run", "nightly"));
            town.file("权责新.csv", Town.HEADER + "\n" + Town.power(3), StandardCharsets.UTF_8);
            explains("import", json(town, "import", "inbox/example/权责新.csv", "--yes"));
            explains("status", json(town, "status"));
            explains("history", json(town, "history", Town.code(1)));
            town.lines(Town.power(1), Town.power(2, Map.of("权力类型", "许可类")));
            town.run();
            explains("quarantine list, quarantine show", json(town, "quarantine", "list"));
            explains("diff", json(town, "diff", Town.code(1), "1", "1"));
            explains("doctor", json(town, "doctor"));
            otherContentInTheLedger(town, Town.code(1));
            explains("reconcile", json(town, "reconcile", "nightly"));
            explains(
                    "mappings suggest",
                    json(town, "mappings", "suggest", town.list().toString()));
            explains("mappings coverage", json(town, "mappings", "coverage"));
            explains("profiles test", json(town, "profiles", "test", "broken"));
            explains("profiles lint", json(town, "profiles", "lint", "broken", "bare"));
            explains("profiles list", json(town, "profiles", "list"));
        }
    }

    /** One whose exchanges do not hold, and one that has none and a fault. */
    private static void profiles(Town town) throws IOException {
        Path folder = Files.createDirectories(town.root.resolve("profiles"));
        String reference = Profiles.of(null, new Problems()).text("reference");
        Files.writeString(
                folder.resolve("broken.yaml"),
                reference.replace("profile: reference", "profile: broken").replace("/upsert", "/put"));
        Files.writeString(folder.resolve("bare.yaml"), reference + "unheard-of: 1\n");
        try (InputStream exchanges = Profiles.class.getResourceAsStream("/profiles/reference.exchanges.yaml")) {
            String text = new String(exchanges.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve("broken.exchanges.yaml"), text.replace("profile: reference", "profile: broken"));
        }
    }

    @Test
    void every_field_of_what_is_carried_over_an_air_gap_is_explained() throws Exception {
        Gap gap = Gap.in(folder);
        gap.outside.powers(1, 2);
        String sent = gap.sent.toString();
        explains("run, push", json(gap.outside, "run", "nightly", "--to", sent));
        explains("status", json(gap.outside, "status"));
        gap.carry();
        gap.outside.powers(1, 3);
        gap.send();
        Files.delete(gap.bundles().get(0));
        gap.outside.powers(1, 4);
        gap.send();
        gap.carry();
        Files.writeString(gap.arrived.resolve("x.bundle"), "no bundle\n");
        try (SandboxHall hall = gap.inside.hall()) {
            JsonNode received = json(gap.inside, "receive", gap.arrived.toString());
            assertThat(received.path("missing")).hasSize(1);
            assertThat(received.path("problems")).hasSize(1);
            explains("run, push", received.at("/runs/0"));
            explains("receive", ((ObjectNode) received).without("runs"));
            explains("status", json(gap.inside, "status"));
        }
    }

    private static void otherContentInTheLedger(Town town, String key) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve("state/ledger.db"));
                PreparedStatement statement =
                        raw.prepareStatement("UPDATE holding SET fingerprint = 'other' WHERE doc_key = ?")) {
            statement.setString(1, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void every_field_of_what_a_hall_refused_or_did_not_answer_is_explained() throws Exception {
        Town town = Town.in(folder).powers(1, 2);
        try (PickyHall hall = new PickyHall().refuse(Town.code(1), "no")) {
            town.at(hall.exchange()).run();
            explains("quarantine list, quarantine show", json(town, "quarantine", "show", Town.code(1)));
            hall.acceptAll();
            town.lines(Town.power(1), Town.power(2, Map.of("承办科室", "法规科"))).run();
            explains("diff", json(town, "diff", Town.code(2)));
            hall.saysNothing();
            town.powers(1, 3).run();
            explains("status", json(town, "status"));
            explains("ledger resolve", json(town, "ledger", "resolve"));
        }
    }

    private static JsonNode json(Town town, String... args) {
        String[] asked = java.util.Arrays.copyOf(args, args.length + 2);
        asked[args.length] = "--output";
        asked[args.length + 1] = "json";
        return town.shell().run(asked).json();
    }

    private static void explains(String section, JsonNode printed) throws IOException {
        Set<String> fields = new TreeSet<>();
        collect("", printed, fields);
        assertThat(explained(section)).as(section).containsAll(fields);
    }

    private static Set<String> explained(String section) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("\n## " + section + "\n");
        assertThat(from).as(section).isNotNegative();
        int to = page.indexOf("\n## ", from + 1);
        return FIELD.matcher(page.substring(from, to < 0 ? page.length() : to))
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toSet());
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, fields));
        } else if (node.isObject() && !EXPLAINED_ELSEWHERE.contains(name)) {
            boolean byName = BY_NAME.contains(name);
            node.properties()
                    .forEach(field -> collect(
                            (path.isEmpty() ? "" : path + ".") + (byName ? "*" : field.getKey()),
                            field.getValue(),
                            fields));
        } else {
            fields.add(path);
        }
    }
}
