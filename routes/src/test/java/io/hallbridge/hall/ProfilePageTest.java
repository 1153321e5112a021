package io.hallbridge.hall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages that explain the profile format. Their tables are written again by {@code mvn -pl routes -am test
 * -Dtest=ProfilePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class ProfilePageTest {
    private static final Pattern PART = Pattern.compile(
            "(<!-- keys of (\\S+): written by ProfilePageTest -->\n).*?(<!-- end of keys -->)", Pattern.DOTALL);
    private static final Text HEAD = new Text(
            "| 键 | 写什么 | 默认 | 意思 |\n|---|---|---|---|\n", "| key | value | default | meaning |\n|---|---|---|---|\n");
    private static final Text NEEDED = new Text("必填", "needed");

    /** What a value is that many keys have, by its name in the schema. */
    private static final Map<String, Text> FORMS = Map.of(
            "pointer", new Text("JSON 指针", "JSON pointer"),
            "place", new Text("内容里的位置", "place in the content"),
            "call", new Text("方法和路径", "method and path"),
            "template", new Text("模板", "template"),
            "words", new Text("词，可写几个", "word, or a list"),
            "statuses", new Text("状态，可写几个", "status, or a list"),
            "values", new Text("指针: 值，或几个值", "pointer: value, or several"),
            "class", new Text("小节“一类答复”", "section, a class of answers"),
            "outcomes", new Text("`all` 或小节“每条的结果”", "`all`, or a section, outcomes"),
            "shown", new Text("名称，或 `{ name, prefix }`", "name, or `{ name, prefix }`"));

    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream file = ProfilePageTest.class.getResourceAsStream("/formats/profile.schema.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Path page(Language language) {
        return Path.of("../docs", language == Language.ZH ? "profile.zh-CN.md" : "profile.md");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_explains_every_key(Language language) throws IOException {
        Path page = page(language);
        String text = Files.readString(page);
        Map<String, JsonNode> sections = sections();
        List<String> explained = new ArrayList<>();
        String generated = PART.matcher(text).replaceAll(part -> {
            explained.add(part.group(2));
            JsonNode section = sections.getOrDefault(part.group(2), SCHEMA.path("nowhere"));
            return Matcher.quoteReplacement(part.group(1) + table(section, language) + part.group(3));
        });
        if (Boolean.getBoolean("update")) {
            Files.writeString(page, generated);
        } else {
            assertThat(text).as("rewrite it with -Dupdate=true").isEqualTo(generated);
        }
        assertThat(explained).containsExactlyInAnyOrderElementsOf(sections.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_names_every_slot_and_every_form(Language language) throws IOException {
        String text = Files.readString(page(language));
        for (Template.Of of : Template.Of.values()) {
            assertThat(Slot.words(of)).allSatisfy(word -> assertThat(text).contains("`" + word + "`"));
        }
        Stream.of("text", "number", "region-12", "rfc1123", "iso", "epoch-seconds", "epoch-millis")
                .forEach(form -> assertThat(text).contains("`" + form + "`"));
    }

    @Test
    void every_key_is_explained_in_both_languages() {
        sections()
                .forEach((path, section) -> section.path("properties")
                        .properties()
                        .forEach(key -> assertThat(
                                        key.getValue().path("description").asText())
                                .as(path + "." + key.getKey())
                                .contains("\n")));
    }

    /** What describes a front-end database is explained on a page of its own. */
    private static boolean isOfTables(String path) {
        return Stream.of("tables", "columns", "operations", "booleans", "batches", "abnormal")
                .anyMatch(path::startsWith);
    }

    /** Every section by its path; those that many keys refer to by their own name. */
    private static Map<String, JsonNode> sections() {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        collect("profile.yaml", SCHEMA, sections);
        collect("class", SCHEMA.at("/$defs/class"), sections);
        collect("outcomes", SCHEMA.at("/$defs/outcomes/anyOf/1"), sections);
        sections.keySet().removeIf(ProfilePageTest::isOfTables);
        return sections;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> sections) {
        JsonNode properties = node.path("properties");
        if (!properties.isEmpty()) {
            sections.put(path, node);
            String above = path.equals("profile.yaml") ? "" : path + ".";
            properties.properties().forEach(key -> collect(above + key.getKey(), key.getValue(), sections));
        }
        if (node.path("additionalProperties").path("properties").isObject()) {
            collect(path + ".*", node.get("additionalProperties"), sections);
        }
    }

    private static String table(JsonNode section, Language language) {
        StringBuilder table = new StringBuilder(HEAD.in(language));
        section.path("properties").properties().forEach(key -> {
            String fallback = key.getValue().path("default").asText();
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            key.getKey(),
                            value(key.getValue()).in(language),
                            needs(section, key.getKey())
                                    ? NEEDED.in(language)
                                    : fallback.isEmpty() ? "" : "`" + fallback + "`",
                            meaning(key.getValue(), language)));
        });
        return table.toString();
    }

    private static boolean needs(JsonNode section, String key) {
        for (JsonNode required : section.path("required")) {
            if (required.asText().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** A description holds the Chinese sentence, a line feed and the English one. */
    private static String meaning(JsonNode property, Language language) {
        String[] sentences = property.path("description").asText().split("\n");
        String sentence = sentences[language == Language.ZH ? 0 : sentences.length - 1].replace("|", "\\|");
        String example = property.path("examples").path(0).asText();
        return example.isEmpty()
                ? sentence
                : sentence + (language == Language.ZH ? "，例如 `" : ", for instance `") + example + "`";
    }

    private static Text value(JsonNode property) {
        String form = property.path("$ref").asText().replaceFirst(".*/", "");
        if (FORMS.containsKey(form)) {
            return FORMS.get(form);
        }
        if (property.has("enum")) {
            List<String> all = new ArrayList<>();
            property.get("enum").forEach(word -> all.add("`" + word.asText() + "`"));
            return new Text(String.join("、", all), String.join(", ", all));
        }
        return switch (property.path("type").asText()) {
            case "boolean" -> new Text("`true`、`false`", "`true`, `false`");
            case "integer" -> range(property);
            case "object" ->
                property.has("properties") ? new Text("小节", "section") : new Text("若干个", "several, by name");
            case "array" -> new Text("清单", "list");
            default -> new Text("文字", "text");
        };
    }

    private static Text range(JsonNode property) {
        String range =
                property.get("minimum").asText() + "–" + property.get("maximum").asText();
        return new Text("整数 " + range, "whole number " + range);
    }
}
