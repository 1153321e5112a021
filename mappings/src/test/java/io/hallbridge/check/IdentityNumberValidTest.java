package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity numbers of citizens, all invented: what is wrong is said and the number is not repeated. */
class IdentityNumberValidTest {
    @TempDir
    Path workspace;

    @BeforeEach
    void aDatasetOfPeople() throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("datasets/person"));
        Files.writeString(folder.resolve("dataset.yaml"), """
                dataset: person
                title: { zh: 人员, en: person }
                key: [idNumber]
                personal: [idNumber]
                rules: { identity-number-valid: {} }
                """);
        Files.writeString(folder.resolve("schema.json"), """
                { "properties": { "idKind": { "title": "证件类型", "type": "string" },
                                  "idNumber": { "title": "证件号码", "type": "string" } } }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"522601199001010002", "52260120000229003X"})
    void a_number_with_a_real_date_and_the_right_check_character_is_one(String number) {
        assertThat(found("111", number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "522601199001010003, 最后一位校验码不对",
        "52260120000229003x, 应为 17 位数字加一位数字或大写 X",
        "522601199002300005, 第 7 到 14 位不是出生日期",
        "522601209901010005, 第 7 到 14 位不是出生日期",
        "522601900101001, 是 15 位的旧号码",
        "5226011990, '应为 18 位，实为 10 位'"
    })
    void says_what_is_wrong_and_never_the_number(String number, String fault) {
        Finding only = found("111", number).get(0);

        assertThat(only.message().zh()).isEqualTo("“证件号码”不是有效的身份证号码：" + fault);
        assertThat(only.sentence().zh() + only.sentence().en()).doesNotContain(number);
    }

    @Test
    void another_kind_of_paper_is_not_looked_at() {
        assertThat(found("414", "G00000000")).isEmpty();
    }

    private List<Finding> found(String kind, String number) {
        Problems problems = new Problems();
        Datasets all = Datasets.load(workspace, problems);
        Dataset person = all.get("person");
        Checks.report(person, all, problems);
        assertThat(problems.all()).isEmpty();
        ObjectNode content =
                new ObjectMapper().createObjectNode().put("idKind", kind).put("idNumber", number);
        return Checks.of(person, all).check(Cases.document(person, content));
    }
}
