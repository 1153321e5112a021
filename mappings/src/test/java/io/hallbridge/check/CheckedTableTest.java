package io.hallbridge.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.FindingLog;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file through a real mapping: what the checks find stands at the cell it was read from. */
class CheckedTableTest {
    private static final String MAPPING = """
            mapping: example-powers
            dataset: power
            source: example
            fields:
              code: { from: 实施编码 }
              catalogCode: { from: 基本编码 }
              name: { from: 事项名称 }
              type: { from: 事项类型 }
              basis: { from: 设定依据 }
              level: { constant: "4" }
              powerSource: { constant: "1" }
              subject: { constant: 凯里市示例局 }
              deptCode: { constant: 11522601000000019Q }
              deptNature: { constant: "1" }
              statutoryDays: { from: 法定时限, as: duration, unit-to: statutoryUnit }
              promiseDays: { from: 承诺时限, as: duration, unit-to: promiseUnit }
              consultPhone: { from: 咨询电话 }
              state: { constant: "1" }
            """;

    private static final String TABLE = """
            实施编码,基本编码,事项名称,事项类型,设定依据,法定时限,承诺时限,咨询电话
            11522601000000019Q4520100101000,520100101000,示例许可一,行政许可,《示例法》,20工作日,10工作日,0855-0000001
            11522601000000019Q4520100102000,520100102000,示例许可二,行政许可,《示例法》,20工作日,30工作日,0855-0000001
            11522601000000019Q4520100103000,520100103000,,行政许可类,《示例法》,20工作日,很快,0000001
            11522601000000019Q4520700104000,520700104001,示例确认,行政确认,《示例法》,20工作日,10工作日,0855-0000001
            """;

    @TempDir
    Path folder;

    @Test
    void names_the_cell_of_everything_it_finds() throws Exception {
        assertThat(found())
                .extracting(finding ->
                        finding.origin().place() + " " + finding.rule().id())
                .containsExactlyInAnyOrder(
                        "G3 promise-within-statutory",
                        "C4 value-missing",
                        "D4 value-not-in-code-table",
                        "G4 duration-not-understood",
                        "H4 phone-has-area-code",
                        "A5 code-parts-agree");
    }

    @Test
    void shows_the_raw_value_beside_the_sentence() throws Exception {
        assertThat(found())
                .filteredOn(finding -> finding.rule().id().equals("promise-within-statutory"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).isEqualTo("30工作日");
                    assertThat(finding.origin().header()).isEqualTo("承诺时限");
                    assertThat(finding.message().zh()).isEqualTo("“承诺办结时限”是 30 工作日，比“法定办结时限”的 20 工作日长");
                });
    }

    private List<Finding> found() throws IOException, Unreadable {
        Datasets datasets = Datasets.builtIn();
        Problems problems = new Problems();
        Path table = Files.writeString(folder.resolve("示例.csv"), TABLE);
        Path file = Files.writeString(folder.resolve("powers.yaml"), MAPPING);
        Mapping mapping = Mapping.load(file, "powers.yaml", datasets, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
        Checks checks = Checks.of(mapping.dataset(), datasets);
        List<Finding> found = new ArrayList<>();
        try (Tables tables = TableFiles.open(table, ReadOptions.none());
                Reading reading =
                        new Mapper(new FindingLog()).read(mapping, tables, new SourcePlace("example", "示例.csv"))) {
            for (Mapped mapped = reading.next(); mapped != null; mapped = reading.next()) {
                found.addAll(checks.check(mapped));
            }
        }
        assertThat(problems.all()).isEmpty();
        return found;
    }
}
