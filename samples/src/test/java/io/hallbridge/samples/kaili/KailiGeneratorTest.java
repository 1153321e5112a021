package io.hallbridge.samples.kaili;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.dataset.CreditCode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.ItemCode;
import io.hallbridge.mapping.CaseResult;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.MappingCases;
import io.hallbridge.row.FileKind;
import io.hallbridge.samples.SameFiles;
import io.hallbridge.setting.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KailiGeneratorTest {
    private static final Path SAMPLES = Path.of("").toAbsolutePath();
    private static final KailiWorkspace KAILI = new KailiWorkspace();

    @Test
    void makes_the_committed_files_again(@TempDir Path folder) throws Exception {
        new KailiWorkspace().write(folder.resolve("kaili"), folder.resolve("expected"));
        for (String part : List.of("kaili", "expected")) {
            SameFiles.assertSame(SAMPLES.resolve(part), folder.resolve(part));
        }
    }

    @Test
    void has_the_departments_windows_and_items_of_the_hall() {
        assertThat(KAILI.senders()).hasSize(37);
        assertThat(KAILI.senders().stream()
                        .mapToInt(sender -> sender.bureau().windows())
                        .sum())
                .isEqualTo(95);
        assertThat(all("guide")).hasSize(547);
        assertThat(all("power")).hasSizeGreaterThanOrEqualTo(800);
    }

    @Test
    void has_powers_of_all_types_that_are_in_use() {
        assertThat(all("power").stream().map(entry -> entry.text("type")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20");
    }

    @Test
    void gives_every_item_a_valid_code_of_its_own() {
        for (String dataset : KailiWorkspace.DATASETS) {
            Set<String> codes = new HashSet<>();
            for (Entry entry : all(dataset)) {
                assertThat(CreditCode.fault(entry.text("deptCode"))).isEmpty();
                ItemCode code = new ItemCode(entry.code());
                assertThat(code.head()).isEqualTo(entry.text("deptCode"));
                assertThat(code.catalog().value()).isEqualTo(entry.text("catalogCode"));
                assertThat(code.catalog().type()).isEqualTo(entry.text("type"));
                assertThat(codes.add(entry.code())).as(entry.code()).isTrue();
            }
        }
    }

    @Test
    void lists_the_power_of_every_guide() {
        Set<String> powers = all("power").stream().map(Entry::code).collect(Collectors.toSet());
        assertThat(all("guide")).allMatch(guide -> powers.contains(guide.text("powerCode")));
    }

    @Test
    void names_every_item_of_a_department_once() {
        for (Sender sender : KAILI.senders()) {
            assertThat(sender.guides().stream().map(Entry::name)).doesNotHaveDuplicates();
            assertThat(sender.powers().stream().map(Entry::name)).doesNotHaveDuplicates();
        }
    }

    @Test
    void has_a_true_xls_and_an_xlsx_that_is_none() throws Exception {
        Map<String, Path> files = SameFiles.in(SAMPLES.resolve("kaili/inbox"));
        assertThat(FileKind.of(files.get("forestry/林业局权责清单（2026）.xls"))).isEqualTo(FileKind.XLS);
        assertThat(FileKind.of(files.get("science/科技局办事指南.xlsx"))).isEqualTo(FileKind.XLS);
        assertThat(FileKind.of(files.get("health/卫健局办事指南2026.xlsx"))).isEqualTo(FileKind.XLSX);
    }

    @Test
    void keeps_what_the_case_files_say() throws Exception {
        Path mappings = SAMPLES.resolve("kaili/mappings");
        int run = 0;
        for (Map.Entry<String, Path> file : SameFiles.in(mappings).entrySet()) {
            Path cases = MappingCases.fileOf(file.getValue());
            if (!MappingCases.isCases(file.getValue()) && Files.exists(cases)) {
                Problems problems = new Problems();
                Mapping mapping = Mapping.load(file.getValue(), file.getKey(), Datasets.builtIn(), problems)
                        .orElseThrow();
                for (CaseResult result : MappingCases.run(cases, file.getKey(), mapping, problems)) {
                    assertThat(result.differences())
                            .as(result.file() + " " + result.name())
                            .isEmpty();
                    run++;
                }
                problems.throwIfAny();
            }
        }
        assertThat(run).isGreaterThanOrEqualTo(12);
    }

    private static List<Entry> all(String dataset) {
        return KAILI.senders().stream()
                .flatMap(sender -> sender.entries(dataset).stream())
                .toList();
    }
}
