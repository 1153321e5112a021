package io.hallbridge.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.bench.cases.Cases.Edition;
import io.hallbridge.bench.work.CaseWorkspace;
import io.hallbridge.check.Checks;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Severity;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
    @TempDir
    Path folder;

    private List<Finding> findings(Cases cases) throws Exception {
        Datasets datasets = Datasets.builtIn();
        Mapping mapping = Mapping.parse(CaseWorkspace.mapping(false), "cases.yaml", datasets, new Problems())
                .orElseThrow();
        Checks checks = Checks.of(datasets.get("case"), datasets);
        List<Finding> found = new ArrayList<>();
        Path workbook = new CaseFiles(folder).workbook(cases);
        try (Tables tables = TableFiles.open(workbook, ReadOptions.none());
                Reading reading = new Mapper(found::add).read(mapping, tables, new SourcePlace("cases", "办件.xlsx"))) {
            for (Mapped one = reading.next(); one != null; one = reading.next()) {
                found.addAll(checks.check(one));
            }
        }
        return found;
    }

    @Test
    void sound_cases_pass_every_check_without_a_word() throws Exception {
        assertThat(findings(new Cases(1_000, Edition.FIRST))).isEmpty();
    }

    @Test
    void of_five_faulty_cases_one_has_one_wrong_cell() throws Exception {
        List<Finding> found = findings(new Cases(1_500, Edition.FAULTY)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();

        assertThat(found.size()).isEqualTo(300);
        assertThat(found.stream().map(Finding::field).distinct())
                .containsExactlyInAnyOrder("/applicant", "/caseKind", "/powerCode");
    }

    @Test
    void of_a_hundred_changed_cases_one_differs_from_the_first_edition() {
        Cases first = new Cases(1_000, Edition.FIRST);
        Cases changed = new Cases(1_000, Edition.CHANGED);

        assertThat(IntStream.rangeClosed(1, 1_000)
                        .filter(number -> !first.row(number).equals(changed.row(number))))
                .hasSize(10)
                .allMatch(number -> number % 100 == 37);
    }

    @Test
    void a_workbook_holds_the_cells_whoever_reads_it() throws Exception {
        Cases cases = new Cases(300, Edition.FAULTY);
        try (InputStream in = Files.newInputStream(new CaseFiles(folder).workbook(cases));
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.skip(1)
                    .forEach(row -> assertThat(
                                    IntStream.range(0, CaseColumns.ALL.size()).mapToObj(row::getCellText))
                            .isEqualTo(cases.row(row.getRowNum() - 1)));
        }
    }

    @Test
    void a_text_met_again_has_the_number_it_got_first() throws Exception {
        try (SharedTexts texts = new SharedTexts(folder.resolve("texts"))) {
            for (int i = 0; i < 200_000; i++) {
                assertThat(texts.number("示例" + i)).isEqualTo(i);
            }
            for (int i = 0; i < 200_000; i += 777) {
                assertThat(texts.number("示例" + i)).isEqualTo(i);
            }
            assertThat(texts.size()).isEqualTo(200_000);
        }
    }
}
