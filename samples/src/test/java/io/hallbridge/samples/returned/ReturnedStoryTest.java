package io.hallbridge.samples.returned;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.samples.Typed;
import io.hallbridge.sandbox.SandboxHall;
import io.hallbridge.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A department's workbook as sent, given back, corrected and accepted, told again by the command line. The four files
 * are made anew by {@code mvn -pl samples -am test -Dtest=ReturnedStoryTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dupdate=true}.
 */
class ReturnedStoryTest {
    private static final Path STORY = Path.of("returned");
    private static final String SENT = "1-sent.xlsx";
    private static final String GIVEN_BACK = "2-given-back.xlsx";
    private static final String CORRECTED = "3-corrected.xlsx";
    private static final String ACCEPTED = "4-accepted.json";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** What the comments say to write, by cell. */
    private static final Map<String, String> REPAIRS = Map.of(
            "C4", "行政许可", "L5", "10", "B7", "示例超限运输许可", "D8", "11522601MB0X00019Q4520188000006", "Q8", "0855-0000012");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheWorkspace() throws IOException {
        if (Boolean.getBoolean("update")) {
            SentWorkbook.write(STORY.resolve(SENT));
        }
        for (String file : List.of("hallbridge.yaml", "mappings/transport/powers.yaml")) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(STORY.resolve(file), target);
        }
        Files.createDirectories(folder.resolve("inbox/transport"));
        Path secret = Files.createDirectories(folder.resolve("secrets")).resolve("hall");
        Files.writeString(secret, SECRET);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    private Typed run(String... args) {
        return Typed.in(folder, args);
    }

    @Test
    void the_workbook_comes_back_with_every_fault_marked() throws IOException {
        Path sent = folder.resolve("inbox/transport/权责清单.xlsx");
        Files.copy(STORY.resolve(SENT), sent);
        Typed check = run("check", "inbox/transport", "--annotate", "back");
        assertThat(check.exit()).as(check.toString()).isEqualTo(3);
        Path back = folder.resolve("back/transport/权责清单.xlsx");
        if (Boolean.getBoolean("update")) {
            Files.write(STORY.resolve(GIVEN_BACK), Files.readAllBytes(back));
            repair(back, STORY.resolve(CORRECTED));
        }
        assertThat(shown(back)).isEqualTo(shown(STORY.resolve(GIVEN_BACK)));
        assertThat(commented(back)).containsAll(REPAIRS.keySet());
    }

    @Test
    void the_corrected_one_differs_in_the_marked_cells_only_and_is_accepted() throws Exception {
        if (Boolean.getBoolean("update")) {
            the_workbook_comes_back_with_every_fault_marked();
        }
        List<String> before = cells(STORY.resolve(GIVEN_BACK));
        List<String> after = cells(STORY.resolve(CORRECTED));
        List<String> changed = new ArrayList<>(after);
        changed.removeAll(before);
        assertThat(changed.stream().map(cell -> cell.substring(cell.indexOf(' ') + 1, cell.indexOf(" = "))))
                .containsExactlyInAnyOrderElementsOf(REPAIRS.keySet());
        try (SandboxHall hall = SandboxHall.start(SandboxSettings.in(folder.resolve("hall"), Datasets.builtIn())
                .withCredential("kaili-centre", SECRET))) {
            Path settings = folder.resolve("hallbridge.yaml");
            Files.writeString(
                    settings, Files.readString(settings).replaceFirst("url: \\S+", "url: " + hall.exchange()));
            Path corrected = folder.resolve("权责清单.xlsx");
            Files.copy(STORY.resolve(CORRECTED), corrected);
            Typed imported = run("import", "权责清单.xlsx", "--yes");
            assertThat(imported.exit()).as(imported.toString()).isZero();
            assertThat(imported.out()).contains("没有问题", "新增 6", "接受 6");
            JsonNode accepted = accepted();
            if (Boolean.getBoolean("update")) {
                Files.writeString(
                        STORY.resolve(ACCEPTED),
                        new ObjectMapper()
                                        .enable(SerializationFeature.INDENT_OUTPUT)
                                        .writeValueAsString(accepted)
                                + "\n");
            }
            assertThat(accepted)
                    .isEqualTo(
                            new ObjectMapper().readTree(STORY.resolve(ACCEPTED).toFile()));
        }
    }

    /** What the hall accepted of each document, by key. */
    private JsonNode accepted() throws IOException {
        ObjectNode accepted = new ObjectMapper().createObjectNode();
        for (int number = 1; number <= 6; number++) {
            String key = "11522601MB0X00019Q45201880%05d".formatted(number);
            Typed history = run("history", key, "--output", "json");
            assertThat(history.exit()).as(history.toString()).isZero();
            JsonNode sent = new ObjectMapper().readTree(history.out()).get(0);
            assertThat(sent.path("outcome").asText()).isEqualTo("accepted");
            accepted.set(key, sent.path("content"));
        }
        return accepted;
    }

    /** As a person does it in a spreadsheet program: the cells that have comments are written anew, nothing else. */
    private static void repair(Path back, Path corrected) throws IOException {
        try (InputStream in = Files.newInputStream(back);
                Workbook book = new XSSFWorkbook(in);
                OutputStream to = Files.newOutputStream(corrected)) {
            Sheet sheet = book.getSheet("权责清单");
            REPAIRS.forEach((cell, text) -> {
                Row row = sheet.getRow(Integer.parseInt(cell.substring(1)) - 1);
                Cell at = row.getCell(cell.charAt(0) - 'A', Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                if (cell.startsWith("L")) {
                    at.setCellValue(Integer.parseInt(text));
                } else {
                    at.setCellValue(text);
                }
            });
            book.write(to);
        }
    }

    /** Everything a reader sees in a workbook: each cell, and each comment. */
    private static List<String> shown(Path file) throws IOException {
        List<String> shown = new ArrayList<>(cells(file));
        each(file, cell -> {
            if (cell.getCellComment() != null) {
                shown.add(cell.getAddress() + " : "
                        + cell.getCellComment().getString().getString());
            }
        });
        return shown;
    }

    private static List<String> commented(Path file) throws IOException {
        List<String> commented = new ArrayList<>();
        each(file, cell -> {
            if (cell.getCellComment() != null) {
                commented.add(cell.getAddress().toString());
            }
        });
        return commented;
    }

    private static List<String> cells(Path file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> cells = new ArrayList<>();
        each(file, cell -> {
            String text = formatter.formatCellValue(cell).replaceFirst("检查时间 [-0-9: ]+", "检查时间");
            if (!text.isEmpty()) {
                cells.add(cell.getSheet().getSheetName() + " " + cell.getAddress() + " = " + text);
            }
        });
        return cells;
    }

    private static void each(Path file, java.util.function.Consumer<Cell> step) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(step)));
        }
    }

    @Test
    void the_story_is_told_in_both_languages() throws IOException {
        try (Stream<Path> files = Files.list(STORY)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            for (String page : List.of("README.md", "README.zh-CN.md")) {
                assertThat(Files.readString(STORY.resolve(page))).contains(SENT, GIVEN_BACK, CORRECTED, ACCEPTED);
            }
            assertThat(names).contains(SENT, GIVEN_BACK, CORRECTED, ACCEPTED);
        }
    }
}
