package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item that a department hands in as a form, one a sheet. */
class FormTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void makeTheTown() {
        town = Town.in(folder).mapping(yaml -> yaml.replace("source: example", "source: example\nlayout: form"));
    }

    @Test
    void is_checked_explained_and_sent() {
        town.file(town.list(), form(Town.power(1)).getBytes(StandardCharsets.UTF_8));
        town.shell().run("check").ends(Exit.DONE).shows("1 of 1 documents can be sent");
        town.shell()
                .run(
                        "mappings",
                        "show",
                        "example-powers",
                        "--explain",
                        town.list().toString())
                .ends(Exit.DONE)
                .shows("a form, one item a sheet", "← B");
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE).shows("accepted 1");
        }
    }

    @Test
    void is_named_with_what_was_looked_for_where_it_is_none() {
        town.file(town.list(), "窗口名称,一号\n".getBytes(StandardCharsets.UTF_8));
        town.shell()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("no sheet is such a form", "add its labels")
                .withoutStack();
        town.shell().inChinese().run("check").ends(Exit.FINDINGS).shows("没有一张工作表是这种竖表", "标签的叫法");
    }

    private static final String FAULT = "行政许可类";

    /** A workbook with a form on each sheet; the type stands in B5. */
    private void forms(String... powers) throws IOException {
        town.mapping(yaml -> yaml.replaceAll("(?m)^(sheet|  punishmentMethod):.*\n", ""));
        try (Workbook book = new XSSFWorkbook()) {
            for (int i = 0; i < powers.length; i++) {
                Sheet sheet = book.createSheet("事项" + (i + 1));
                String[] lines = form(powers[i]).split("\n", -1);
                for (int row = 0; row < lines.length; row++) {
                    String[] cells = lines[row].split(",", 2);
                    for (int column = 0; column < cells.length; column++) {
                        (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                                .createCell(column)
                                .setCellValue(cells[column]);
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            town.file(town.root.resolve("inbox/example/权责事项.xlsx"), bytes.toByteArray());
        }
    }

    private Workbook copy() throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(Files.readAllBytes(town.root.resolve("back/example/权责事项.xlsx"))));
    }

    @Test
    void a_faulty_form_comes_back_marked_at_its_value_and_a_sound_one_as_it_was() throws IOException {
        forms(Town.power(1), Town.power(2, Map.of("权力类型", FAULT)));
        town.shell()
                .inChinese()
                .run("check", "--annotate", "back")
                .ends(Exit.FINDINGS)
                .shows("2 条中 1 条可以上报", "标好的表在");
        try (Workbook book = copy()) {
            assertThat(book.getSheetName(0)).isEqualTo("填报检查结果");
            List<String> words = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> words.add(row.getCell(0).getStringCellValue()));
            assertThat(words).anyMatch(line -> line.contains("没有颜色的表可以上报")).noneMatch(line -> line.contains("一列"));
            assertThat(book.getSheet("事项1").getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isZero();
            Sheet faulty = book.getSheet("事项2");
            assertThat(faulty.getRow(4).getCell(1).getStringCellValue()).isEqualTo(FAULT);
            assertThat(faulty.getCellComment(new CellAddress("B5")).getString().getString())
                    .contains(FAULT, "行政许可");
            assertThat(faulty.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("B5");
        }
    }

    @Test
    void its_copy_handed_in_gives_the_same_and_repaired_it_passes() throws IOException {
        forms(Town.power(1), Town.power(2, Map.of("权力类型", FAULT)), Town.power(3, Map.of("权力名称", "")));
        JsonNode before = town.shell()
                .run("check", "--annotate", "back", "--output", "json")
                .json();
        Path inbox = town.root.resolve("inbox/example/权责事项.xlsx");
        town.file(inbox, Files.readAllBytes(town.root.resolve("back/example/权责事项.xlsx")));
        JsonNode after = town.shell().run("check", "--output", "json").json();
        assertThat(after.path("documents").asInt()).isEqualTo(3);
        assertThat(after.path("findings")).isEqualTo(before.path("findings"));
        assertThat(after.path("counts")).isEqualTo(before.path("counts"));
        try (Workbook book = copy()) {
            book.getSheet("事项2").getRow(4).getCell(1).setCellValue("行政许可");
            book.getSheet("事项3").getRow(3).createCell(1).setCellValue("补上的名称");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            town.file(inbox, bytes.toByteArray());
        }
        town.shell().run("check").ends(Exit.DONE).shows("3 of 3 documents can be sent");
    }

    /** The list's columns as lines: each title beside its value. */
    private static String form(String power) {
        String[] titles = Town.HEADER.split(",", -1);
        String[] values = power.split(",", -1);
        StringBuilder lines = new StringBuilder("权责事项表（示例）\n");
        for (int i = 0; i < titles.length; i++) {
            lines.append(titles[i]).append(',').append(values[i]).append('\n');
        }
        return lines.toString();
    }
}
