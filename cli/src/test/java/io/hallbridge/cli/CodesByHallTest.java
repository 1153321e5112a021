package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.hall.Profiles;
import io.hallbridge.run.Exit;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two halls that count satisfaction and kinds of case in opposite directions are each sent their own codes. All invented. */
class CodesByHallTest {
    private static final String MAPPING = """
            mapping: example-cases
            dataset: case
            source: example
            files: "*办件*"
            sheet: Sheet1
            fields:
              caseNo:            { from: 办件编号 }
              powerCode:         { constant: 11522601000000019Q4520100101000 }
              catalogCode:       { constant: "520100101000" }
              name:              { constant: 示例许可证核发 }
              caseKind:          { from: 办件类型, as: code }
              applicant:         { constant: 示例申请人 }
              applicantKind:     { constant: "1" }
              idKind:            { constant: "111" }
              idNumber:          { constant: "990000185001010001" }
              applyForm:         { constant: "1" }
              applyTime:         { constant: "2026-02-12T16:40:00+08:00" }
              acceptingDept:     { constant: 凯里市示例局 }
              acceptingDeptCode: { constant: 11522601000000019Q }
              acceptTime:        { constant: "2026-02-13T09:05:00+08:00" }
              resultTime:        { constant: "2026-02-14T09:05:00+08:00" }
              result:            { constant: "0" }
              resultNo:          { constant: 示例证字第1号 }
              delivered:         { constant: "1" }
              satisfaction:      { from: 满意度, as: code }
            """;
    private static final String CODES = """
            codes:
              case:
                /satisfaction: { "1": "5", "2": "4", "3": "3", "4": "2" }
                /caseKind: { "1": "2", "2": "1" }
            """;

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void open() throws IOException {
        town = Town.in(folder);
        Files.createDirectories(town.root.resolve("profiles"));
        String reference = Profiles.of(null, new Problems()).text("reference");
        Files.writeString(
                town.root.resolve("profiles/turned.yaml"),
                reference.replace("profile: reference", "profile: turned") + CODES);
        Files.writeString(town.root.resolve("mappings/example/cases.yaml"), MAPPING);
        cases("A-1,即办件,非常满意", "A-2,承诺件,不满意");
    }

    private void cases(String... lines) {
        town.file("办件.csv", "办件编号,办件类型,满意度\n" + String.join("\n", lines), StandardCharsets.UTF_8);
    }

    private void halls(PickyHall usual, PickyHall turned) {
        String province = """
                  province:
                    profile: turned
                    url: %s
                    auth: { scheme: none }

                sources:""".formatted(turned.exchange());
        String jobs = """
                jobs:
                  cases:
                    hall: city
                    take: [ mappings/example/cases.yaml ]
                  cases-up:
                    hall: province
                    take: [ mappings/example/cases.yaml ]
                    gate: { errors: 2% }""";
        town.settings(yaml -> yaml.replaceFirst("url: \\S+", "url: " + usual.exchange())
                .replaceFirst("(?m)^sources:", province)
                .replaceFirst("(?m)^jobs:", jobs));
    }

    @Test
    void one_document_goes_to_each_hall_in_its_own_codes() {
        try (PickyHall usual = new PickyHall();
                PickyHall turned = new PickyHall()) {
            halls(usual, turned);
            town.shell().run("run", "cases").ends(Exit.DONE);
            town.shell().run("run", "cases-up").ends(Exit.DONE);
            assertThat(usual.contents())
                    .extracting(CodesByHallTest::codes)
                    .containsExactly("A-1 kind 1 satisfaction 1", "A-2 kind 2 satisfaction 4");
            assertThat(turned.contents())
                    .extracting(CodesByHallTest::codes)
                    .containsExactly("A-1 kind 2 satisfaction 5", "A-2 kind 1 satisfaction 2");
        }
    }

    @Test
    void a_code_that_the_halls_map_lacks_holds_the_document_back_and_names_its_cell() {
        try (PickyHall usual = new PickyHall();
                PickyHall turned = new PickyHall()) {
            halls(usual, turned);
            cases("A-1,即办件,非常满意", "A-3,承诺件,非常不满意");
            town.shell().run("run", "cases").ends(Exit.DONE);
            town.shell()
                    .run("check", "cases-up")
                    .ends(Exit.FINDINGS)
                    .shows(
                            "the hall's code map does not know a value",
                            "C3  满意度  \"非常不满意\"",
                            "add it under codes in the profile");
            town.shell()
                    .inChinese()
                    .run("check", "cases-up")
                    .ends(Exit.FINDINGS)
                    .shows("大厅的代码对照表里没有这个值", "C3  满意度");
            town.shell().run("check", "cases").ends(Exit.DONE);
            town.shell().run("run", "cases-up").ends(Exit.FINDINGS);
            assertThat(turned.sent()).isEmpty();
            town.settings(yaml -> yaml.replace("gate: { errors: 2% }", "gate: { errors: 60% }"));
            town.shell().run("run", "cases-up").ends(Exit.DONE).shows("held back 1");
            assertThat(turned.sent()).containsExactly("A-1");
            town.shell().run("quarantine", "list").shows("the hall's code map does not know a value", "办件.csv");
        }
    }

    private static String codes(JsonNode content) {
        return content.path("caseNo").asText() + " kind "
                + content.path("caseKind").asText() + " satisfaction "
                + content.path("satisfaction").asText();
    }
}
