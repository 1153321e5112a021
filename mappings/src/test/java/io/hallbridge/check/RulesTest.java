package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import io.hallbridge.mapping.MappingRules;
import io.hallbridge.row.RowRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final Path DOCUMENT = Path.of("../docs/rules.md");

    private static final String HEAD = """
            | rule | | severity 级别 | 说明 | meaning | 怎么办 | what to do |
            |---|---|---|---|---|---|---|
            """;
    private static final Map<String, List<Rule>> BY_PACKAGE = byPackage();

    private static Map<String, List<Rule>> byPackage() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        rules.put("Reading files and tables 读取文件和数据表", RowRules.all());
        rules.put("Mapping rows to documents 映射", MappingRules.all());
        rules.put("Checking documents 检查", Rules.all());
        rules.put("Waivers 豁免", WaiverRules.all());
        return rules;
    }

    private static List<Rule> every() {
        return BY_PACKAGE.values().stream().flatMap(List::stream).toList();
    }

    @Test
    void no_two_rules_have_the_same_id_and_every_id_is_in_kebab_case() {
        assertThat(every()).extracting(Rule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void every_rule_is_worded_in_both_languages() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            for (Text text : List.of(rule.title(), rule.message(), rule.remedy())) {
                assertThat(text.zh()).as(rule.id()).isNotBlank().containsPattern("\\p{IsHan}");
                assertThat(text.en()).as(rule.id()).isNotBlank();
                assertThat(places(text.zh())).as(rule.id()).isEqualTo(places(text.en()));
            }
        });
    }

    private static List<String> places(String sentence) {
        return Pattern.compile("\\{[A-Za-z]+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void the_committed_document_lists_every_rule() throws IOException {
        String generated = document();
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(DOCUMENT).as("rewrite it with -Dupdate=true").content().isEqualTo(generated);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Rules

                Generated from the code by `RulesTest`; rewrite it with `mvn -pl mappings test -Dtest=RulesTest -Dupdate=true`.

                A mandatory rule (●) cannot be switched off and cannot be made milder by a dataset or a workspace.
                强制规则（●）不能关闭，也不能降级。
                """);
        BY_PACKAGE.forEach((title, rules) -> {
            text.append("\n## ").append(title).append("\n\n").append(HEAD);
            rules.forEach(rule -> text.append(row(rule)));
        });
        text.append("""

                ## Named checks in dataset.yaml

                A dataset switches these on under `rules:`; each option stands with what it is unless told otherwise. Options that
                name a field are for datasets whose fields have other names.

                | check | reports | settings | fields |
                |---|---|---|---|
                """);
        NamedChecks.ALL.forEach(check -> text.append(row(check)));
        return text.toString();
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        rule.mandatory() ? "●" : "",
                        rule.severity().word(),
                        rule.severity().title().zh(),
                        rule.message().zh(),
                        rule.message().en(),
                        rule.remedy().zh(),
                        rule.remedy().en());
    }

    private static String row(NamedCheck check) {
        String rules = check.rules().stream().map(rule -> "`" + rule.id() + "`").collect(Collectors.joining(" "));
        return "| `%s` | %s | %s | %s |\n"
                .formatted(check.name(), rules, options(check.settings()), options(check.fields()));
    }

    private static String options(Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> "`" + option.getKey() + ": " + option.getValue() + "`")
                        .collect(Collectors.joining(" "));
    }
}
