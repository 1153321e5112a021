package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.workbook.GivenBack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be given back as a marked workbook is given back as a list of what was found. */
class ListedTest {
    private static final String FUND = "凯里市示例基金中心（虚构）";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void makeTheTown() {
        town = Town.in(folder)
                .mapping(yaml -> yaml.replaceAll("(?m)^.*punishmentMethod.*\n", ""))
                .powers(1, 2);
    }

    /** The fund keeps its powers in a database and hands in no file. */
    private void fund(String... lines) throws IOException, SQLException {
        String columns = String.join(", ", Town.HEADER.split(","));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + town.root.resolve("fund.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE power (" + columns + ")");
            String marks = String.join(",", Collections.nCopies(Town.HEADER.split(",").length, "?"));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO power VALUES (" + marks + ")")) {
                for (String line : lines) {
                    String[] cells = line.split(",", -1);
                    for (int i = 0; i < cells.length; i++) {
                        insert.setString(i + 1, cells[i]);
                    }
                    insert.execute();
                }
            }
        }
        town.fund("title: " + FUND + ", jdbc: \"jdbc:sqlite:fund.db\"", "power");
    }

    private Workbook opened(String file) throws IOException {
        try (InputStream in = Files.newInputStream(town.root.resolve(file))) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            texts.add(cell.getStringCellValue());
        }
        return texts;
    }

    @Test
    void a_databases_findings_come_as_a_list_with_table_key_and_column() throws Exception {
        fund(Town.power(11), Town.power(12, Map.of("权力类型", "=cmd|calc")), Town.power(13, Map.of("权力类型", "@没有的类型")));
        town.shell()
                .inChinese()
                .run("check", "nightly", "--annotate", "back")
                .ends(Exit.FINDINGS)
                .shows(FUND + " · power", "没有标注原表，另写了问题清单", "fund/fund-问题清单.xlsx", FUND + "：数据库没有可以标注的表");
        try (Workbook book = opened("back/fund/fund-问题清单.xlsx")) {
            assertThat(book.getSheetName(0)).isEqualTo("填报检查结果");
            assertThat(cells(book.getSheetAt(0)))
                    .anyMatch(text -> text.startsWith(FUND + " · 检查时间"))
                    .contains("3 条中 1 条可以上报，2 条有错误要改。", "数据库没有可以标注的表，所以列成清单。");
            Sheet list = book.getSheet("问题清单");
            assertThat(texts(list.getRow(0)))
                    .containsExactly("级别", "部门", "工作表（数据表）", "位置", "列名", "原值", "问题", "错在哪里", "怎么改");
            assertThat(texts(list.getRow(1)).subList(0, 6))
                    .containsExactly("错误", FUND, "power", Town.code(12), "权力类型", "=cmd|calc");
            assertThat(texts(list.getRow(2)).subList(3, 6)).containsExactly(Town.code(13), "权力类型", "@没有的类型");
            assertThat(list.getPhysicalNumberOfRows()).isEqualTo(3);
        }
    }

    private static List<String> cells(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        sheet.forEach(row -> cells.addAll(texts(row)));
        return cells;
    }

    @Test
    void programs_are_told_that_it_is_a_list_and_why() throws Exception {
        fund(Town.power(11, Map.of("权力类型", "没有的类型")));
        town.lines(Town.power(1, Map.of("权力类型", "没有的类型")));
        JsonNode json = town.shell()
                .run("check", "nightly", "--annotate", "back", "--output", "json")
                .ends(Exit.FINDINGS)
                .json();
        assertThat(json.at("/annotated").findValuesAsText("kind")).containsExactlyInAnyOrder("copy", "findings");
        JsonNode list = json.at("/annotated/1");
        assertThat(list.path("source").asText()).isEqualTo("fund");
        assertThat(list.path("reason").asText()).isEqualTo("database");
        assertThat(list.path("notListed").asLong(-1)).isZero();
        assertThat(Path.of(list.path("findings").asText())).isRegularFile();
        assertThat(list.has("copy")).isFalse();
    }

    @Test
    void a_list_quotes_nothing_personal_unless_asked_to() throws Exception {
        String secret = "13800001234";
        fund(Town.power(11, Map.of("权力类型", secret)));
        try (InputStream in = ListedTest.class.getResourceAsStream("/datasets/power/dataset.yaml")) {
            Path own = town.root.resolve("datasets/power/dataset.yaml");
            Files.createDirectories(own.getParent());
            Files.writeString(own, new String(in.readAllBytes()).replace("personal: []", "personal: [code, type]"));
        }
        town.shell().run("check", "nightly", "--annotate", "back").ends(Exit.FINDINGS);
        try (Workbook book = opened("back/fund/fund-findings.xlsx")) {
            String all = cells(book.getSheetAt(0)) + " " + cells(book.getSheetAt(1));
            assertThat(all).contains("138****1234").doesNotContain(secret, Town.code(11));
        }
        town.shell()
                .run("check", "nightly", "--annotate", "back", "--show-personal")
                .ends(Exit.FINDINGS);
        try (Workbook book = opened("back/fund/fund-findings.xlsx")) {
            assertThat(cells(book.getSheetAt(1))).contains(secret, Town.code(11));
        }
    }

    @Test
    void a_database_without_faults_and_one_that_cannot_be_read_leave_no_empty_list() throws Exception {
        fund(Town.power(11));
        town.shell()
                .run("check", "nightly", "--annotate", "back")
                .ends(Exit.DONE)
                .shows("no workbook needs to go back");
        assertThat(town.root.resolve("back")).doesNotExist();
        Files.delete(town.root.resolve("fund.db"));
        Files.createFile(town.root.resolve("fund.db"));
        town.shell()
                .run("check", "nightly", "--annotate", "back")
                .ends(Exit.FINDINGS)
                .shows("fund/fund-findings.xlsx", "power")
                .withoutStack();
    }

    @Test
    void a_file_of_more_than_a_hundred_thousand_rows_comes_back_as_a_list() throws Exception {
        String[] lines = new String[GivenBack.MOST_ROWS];
        Arrays.fill(lines, "");
        lines[0] = Town.power(1, Map.of("权力类型", "没有的类型"));
        lines[lines.length - 1] = Town.power(2, Map.of("权力类型", "没有的类型"));
        town.lines(lines);
        Said said = town.shell()
                .run("check", "nightly", "--annotate", "back")
                .ends(Exit.FINDINGS)
                .shows(
                        "not annotated but listed",
                        "example/权责清单-findings.xlsx",
                        "inbox/example/权责清单.csv: more than 100000 rows");
        assertThat(said.out()).doesNotContain("annotated copy");
        assertThat(town.root.resolve("back/example/权责清单.xlsx")).doesNotExist();
        try (Workbook book = opened("back/example/权责清单-findings.xlsx")) {
            Sheet list = book.getSheet("Findings");
            assertThat(texts(list.getRow(1)).subList(0, 7))
                    .containsExactly("error", "example", "inbox/example/权责清单.csv", "权责清单", "D2", "权力类型", "没有的类型");
            assertThat(texts(list.getRow(2)).get(4)).isEqualTo("D100001");
        }
    }
}
