package io.hallbridge.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages that explain {@code hallbridge.yaml}. Their tables are written again by {@code mvn -pl routes -am test
 * -Dtest=WorkspacePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate=true}.
 */
class WorkspacePageTest {
    private static final Pattern PART = Pattern.compile(
            "(<!-- keys of (\\S+): written by WorkspacePageTest -->\n).*?(<!-- end of keys -->)", Pattern.DOTALL);
    private static final Text HEAD = new Text(
            "| 键 | 写什么 | 默认 | 意思 | 例 |\n|---|---|---|---|---|\n",
            "| key | value | default | meaning | example |\n|---|---|---|---|---|\n");

    private static final Text NEEDED = new Text("必填", "needed");
    private static final Map<String, Text> FORMS = Map.of(
            "percent", new Text("百分数", "percentage"),
            "span", new Text("时长", "time"),
            "secretFile", new Text("小节", "section"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_explains_every_key(Language language) throws IOException {
        Path page = Path.of("../docs", language == Language.ZH ? "workspace.zh-CN.md" : "workspace.md");
        String text = Files.readString(page);
        List<String> explained = new ArrayList<>();
        String generated = PART.matcher(text).replaceAll(part -> {
            explained.add(path(part));
            return java.util.regex.Matcher.quoteReplacement(
                    part.group(1) + table(path(part), language) + part.group(3));
        });
        if (Boolean.getBoolean("update")) {
            Files.writeString(page, generated);
        } else {
            assertThat(text).as("rewrite it with -Dupdate=true").isEqualTo(generated);
        }
        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(WorkspaceFormat.sections().keySet());
    }

    private static String path(MatchResult part) {
        return part.group(2).equals("hallbridge.yaml") ? "" : part.group(2);
    }

    private static String table(String section, Language language) {
        Map<String, JsonNode> keys = WorkspaceFormat.sections().getOrDefault(section, Map.of());
        StringBuilder table = new StringBuilder(HEAD.in(language));
        keys.forEach((key, property) -> table.append("| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        key,
                        value(property).in(language),
                        WorkspaceFormat.needs(section, key)
                                ? NEEDED.in(language)
                                : code(property.path("default").asText()),
                        meaning(property, language),
                        example(property.path("examples").path(0)))));
        return table.toString();
    }

    private static String example(JsonNode value) {
        if (value.isArray()) {
            return "`[ " + value.get(0) + " ]`";
        }
        boolean quoted = value.isTextual() && value.asText().matches("\\d+|jdbc:.*|\\*.*");
        return code(quoted ? value.toString() : value.asText());
    }

    private static String code(String written) {
        return written.isEmpty() ? "" : "`" + written + "`";
    }

    /** A description holds the Chinese sentence, a line feed and the English one. */
    private static String meaning(JsonNode property, Language language) {
        String[] sentences = property.path("description").asText().split("\n");
        assertThat(sentences).hasSize(2);
        return sentences[language == Language.ZH ? 0 : 1].replace("|", "\\|");
    }

    private static Text value(JsonNode property) {
        JsonNode words = WorkspaceFormat.said(property, "enum");
        if (words.isArray()) {
            List<String> all = new ArrayList<>();
            words.forEach(word -> all.add("`" + word.asText() + "`"));
            return new Text(String.join("、", all), String.join(", ", all));
        }
        String form = property.path("$ref").asText().replaceFirst(".*/", "");
        if (FORMS.containsKey(form)) {
            return FORMS.get(form);
        }
        if (property.has("anyOf")) {
            return choice(property.get("anyOf"));
        }
        JsonNode type = WorkspaceFormat.said(property, "type");
        return switch (type.isArray() ? "string" : type.asText()) {
            case "boolean" -> new Text("`true`、`false`", "`true`, `false`");
            case "integer" -> range(property);
            case "object" ->
                property.has("propertyNames") ? new Text("若干个", "several, by name") : new Text("小节", "section");
            default -> new Text("文字", "text");
        };
    }

    private static Text choice(JsonNode choices) {
        return choices.path(0).has("const")
                ? new Text("`sqlite` 或小节", "`sqlite` or section")
                : new Text("文字，可写几个", "text, or a list");
    }

    private static Text range(JsonNode property) {
        String range =
                property.get("minimum").asText() + "–" + property.get("maximum").asText();
        return new Text("整数 " + range, "whole number " + range);
    }
}
