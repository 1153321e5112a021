package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that departments hand in and that cannot be read, or not as they are. */
class BadFilesTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void makeTheTown() {
        town = Town.in(folder);
    }

    static Stream<Arguments> unreadable() throws IOException, GeneralSecurityException {
        byte[] sound = workbook("权责清单", Town.HEADER, Town.power(1));
        return Stream.of(
                arguments("权责清单.xlsx", Arrays.copyOf(sound, sound.length / 2), "不完整"),
                arguments("权责清单.xlsx", encrypted(sound), "密码"),
                arguments(
                        "权责清单.xls",
                        "<html><body><table><tr><td>名称</td></tr></table></body></html>"
                                .getBytes(StandardCharsets.UTF_8),
                        "网页"),
                arguments("权责清单.csv", (Town.HEADER + "\n" + Town.power(1)).getBytes(GBK), "charset"),
                arguments("权责清单.xlsx", new byte[0], "空"),
                arguments("权责清单.xlsx", "%PDF-1.7 nothing more".getBytes(StandardCharsets.UTF_8), ""));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_file_that_cannot_be_read_is_named_with_what_to_do(String name, byte[] bytes, String word) {
        Path file = town.root.resolve("inbox/example").resolve(name);
        town.file(file, bytes);
        String shown = "inbox/example/" + name;
        Said zh = town.shell()
                .inChinese()
                .run("check", file.toString())
                .ends(Exit.FINDINGS)
                .withoutStack();
        zh.shows(shown, word).nowhere("。。");
        town.shell()
                .run("check", file.toString())
                .ends(Exit.FINDINGS)
                .shows(shown, "nothing could be read")
                .withoutStack();
        town.shell()
                .run("mappings", "show", "example-powers", "--explain", file.toString())
                .ends(Exit.FINDINGS)
                .tells(shown)
                .withoutStack();
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.FINDINGS).shows("not read: ", shown, "sent 0").withoutStack();
            town.shell()
                    .run("run", "nightly", "-q")
                    .ends(Exit.FINDINGS)
                    .tells(shown)
                    .withoutResults();
        }
    }

    @Test
    void what_can_be_read_is_sent_although_another_file_cannot() {
        town.powers(1, 3).file("权责清单补充.xlsx", "PK and nothing more", StandardCharsets.UTF_8);
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.FINDINGS).shows("权责清单补充.xlsx", "accepted 3");
        }
    }

    @Test
    void a_csv_in_another_charset_is_read_once_the_mapping_names_it() {
        town.file(town.list(), (Town.HEADER + "\n" + Town.power(1)).getBytes(GBK));
        town.mapping(yaml -> yaml.replace("source: example", "source: example\ncharset: GBK"));
        town.shell().run("check").ends(Exit.DONE).shows("1 of 1 documents can be sent");
    }

    @Test
    void a_file_that_is_not_there_is_a_mistake_of_the_command_line() {
        town.shell()
                .run("check", "nowhere.xlsx")
                .ends(Exit.USAGE)
                .tells("no file, folder or job \"nowhere.xlsx\"")
                .withoutResults();
        town.shell().inChinese().run("check", "nowhere.xlsx").ends(Exit.USAGE).tells("没有“nowhere.xlsx”这个文件、文件夹或任务");
        town.shell().run("check", "x", "-m", "exampel-powers").ends(Exit.USAGE);
        town.shell()
                .run("push", "nowhere.plan")
                .ends(Exit.SETUP)
                .tells("nowhere.plan")
                .withoutStack();
        town.shell()
                .run("mappings", "show", "example-powers", "--explain", "nowhere.xlsx")
                .tells("nowhere.xlsx")
                .withoutStack();
    }

    @Test
    void a_sheet_that_is_not_there_is_told_with_those_that_are() throws IOException {
        Path file = town.root.resolve("inbox/example/权责.xlsx");
        town.mapping(yaml -> yaml.replace("sheet: [权责清单, Sheet1]", "sheet: [职权表]"));
        town.file(file, workbook("权责清单", Town.HEADER, Town.power(1)));
        town.shell()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("权责.xlsx", "职权表", "权责清单")
                .withoutStack();
        town.shell().inChinese().run("run", "nightly");
    }

    @Test
    void a_header_that_is_not_there_is_told_with_the_column() {
        town.file(town.list(), "甲,乙,丙\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        town.shell()
                .inChinese()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("权责清单.csv", "表头")
                .withoutStack();
        town.shell()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("权责清单.csv", "header")
                .withoutStack();
    }

    @Test
    void a_column_the_dataset_needs_and_the_header_lacks_is_told_once() {
        town.file(
                town.list(),
                (Town.HEADER.replace("设定依据", "某栏") + "\n" + Town.power(1) + "\n" + Town.power(2))
                        .getBytes(StandardCharsets.UTF_8));
        town.shell().run("check").ends(Exit.FINDINGS).shows("设定依据").withoutStack();
    }

    @Test
    void two_columns_for_one_field_are_told_with_both() {
        town.file(
                town.list(), (Town.HEADER + ",事项名称\n" + Town.power(1) + ",示例权力一百\n").getBytes(StandardCharsets.UTF_8));
        Said said = town.shell().run("check").ends(Exit.FINDINGS).withoutStack();
        said.shows("权力名称", "事项名称");
    }

    @Test
    void the_same_fault_in_cells_that_are_not_below_each_other_is_likewise() {
        Map<String, String> wrong = Map.of("权力类型", "行政许可类");
        town.lines(Town.power(1, wrong), Town.power(2), Town.power(3, wrong), Town.power(4, wrong));
        town.shell().run("check").ends(Exit.FINDINGS).shows("3 places", "D2  权力类型", "D4–D5 likewise");
    }

    @Test
    void an_unknown_code_is_told_with_its_cell_and_the_nearest_one() {
        town.lines(Town.power(1), Town.power(2, Map.of("权力类型", "行政许可类")), Town.power(3, Map.of("权力类型", "行政许可类")));
        town.shell()
                .inChinese()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("错误  值不在代码表中", "2 处", "D3–D4  权力类型  “行政许可类”", "请改为：行政许可", "3 条中 1 条可以上报，2 条有错误");
        town.shell()
                .run("check", "inbox")
                .ends(Exit.FINDINGS)
                .shows("error    value not in the code table", "2 places", "D3–D4  权力类型  \"行政许可类\"", "write: 行政许可");
        assertThat(town.shell()
                        .run("check", "--output", "json")
                        .ends(Exit.FINDINGS)
                        .json()
                        .findValuesAsText("cell"))
                .contains("D3", "D4");
        town.shell().run("check", "-q").ends(Exit.FINDINGS).withoutResults().tells("1 of 3 documents can be sent");
    }

    @Test
    void an_unknown_mapping_is_told_with_the_nearest_one() {
        town.powers(1, 1);
        town.shell()
                .run("check", town.list().toString(), "-m", "exampel-powers")
                .ends(Exit.USAGE)
                .tells("no mapping \"exampel-powers\", did you mean \"example-powers\"?");
        town.shell()
                .inChinese()
                .run("mappings", "show", "exampel-powers")
                .ends(Exit.USAGE)
                .tells("是不是“example-powers”？");
    }

    @Test
    void a_database_that_is_down_is_to_be_tried_later_and_the_rest_is_sent() throws IOException {
        town.fund("jdbc: \"jdbc:postgresql://127.0.0.1:9/fund\", user: reader", "power");
        town.powers(1, 2);
        try (SandboxHall hall = town.hall()) {
            town.run()
                    .ends(Exit.UNREACHABLE)
                    .shows("not read: fund", "cannot be reached", "accepted 2")
                    .withoutStack();
        }
    }

    @Test
    void a_query_that_fails_is_set_up_wrong_and_the_rest_is_sent() throws IOException {
        town.fund("jdbc: \"jdbc:sqlite:fund.db\", user: reader", "nothing_of_this_name");
        Files.createFile(town.root.resolve("fund.db"));
        town.powers(1, 2);
        try (SandboxHall hall = town.hall()) {
            town.run()
                    .ends(Exit.SETUP)
                    .shows("not read: fund", "nothing_of_this_name", "accepted 2")
                    .withoutStack();
        }
        town.shell()
                .inChinese()
                .run("check")
                .ends(Exit.FINDINGS)
                .shows("nothing_of_this_name")
                .withoutStack();
    }

    private static byte[] workbook(String sheet, String... lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var table = book.createSheet(sheet);
            for (int i = 0; i < lines.length; i++) {
                Row row = table.createRow(i);
                String[] cells = lines[i].split(",");
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("not-a-real-password");
            try (OutputStream secret = encryptor.getDataStream(file)) {
                secret.write(workbook);
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
