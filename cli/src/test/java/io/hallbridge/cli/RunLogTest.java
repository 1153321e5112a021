package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.SandboxHall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a run: one file a run, in the order things happened, with nothing in it that is not everybody's. */
class RunLogTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void make() {
        town = Town.in(folder).powers(1, 3);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(town.root.resolve("state/logs"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{8}-.*\\.log"))
                    .sorted()
                    .toList();
        }
    }

    /** The log of the only run there was. */
    private String log() throws IOException {
        List<Path> logs = logs();
        assertThat(logs).hasSize(1);
        return Files.readString(logs.get(0));
    }

    @Test
    void a_run_can_be_followed_from_its_beginning_to_its_end() throws IOException {
        town.lines(Town.power(1), Town.power(2), Town.power(3), Town.power(4, Map.of("权力类型", "许可类")));
        try (PickyHall hall = new PickyHall().refuse(Town.code(2), "名称不符")) {
            town.at(hall.exchange()).run().ends(Exit.REFUSED);
        }
        assertThat(log())
                .containsSubsequence(
                        "begins: nightly → city (power), hallbridge",
                        "reads source example",
                        "权责清单.csv: 5 rows, 4 documents, 1 of them faulty",
                        "plan for power: create 3, update 0, retire 0, unchanged 0, held back 1",
                        "errors/warnings/hints 1/",
                        "batch 1/2 ",
                        " · power +2: accepted 1, refused 1 (E-SCHEMA × 1), ",
                        "batch 2/2 ",
                        " · power +1: accepted 1, refused 0, ",
                        "run ends: read 5, sent 3 in 2 batches, accepted 2, refused 1",
                        "exit 6 (hall refused documents)");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs().get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void it_is_written_in_the_readers_language() throws IOException {
        try (SandboxHall hall = town.hall()) {
            town.shell().inChinese().run("run", "nightly").ends(Exit.DONE);
        }
        assertThat(log()).contains("开始：nightly → city", "读取数据源 example", "计划 power：新增 3", "第 1/2 批", "退出码 0（完成");
    }

    @Test
    void it_holds_no_value_no_key_no_words_of_the_hall_and_no_secret() throws IOException {
        town.lines(Town.power(1), Town.power(2, Map.of("权力类型", "张三的许可")), Town.power(3));
        try (PickyHall hall = new PickyHall().refuse(Town.code(1), "李四的电话 13800001234 不对")) {
            town.at(hall.exchange()).run();
            hall.saysNothing();
            town.powers(1, 5).run();
        }
        String secret = Files.readString(town.root.resolve("secrets/hall")).strip();
        assertThat(logs()).hasSize(2);
        for (Path log : logs()) {
            assertThat(Files.readString(log))
                    .contains("run ends")
                    .doesNotContain("张三", "李四", "13800001234", "示例权力", Town.code(1), Town.code(3), secret);
        }
    }

    @Test
    void what_went_wrong_on_the_way_is_in_it() throws IOException {
        town.run().ends(Exit.UNREACHABLE);
        assertThat(log()).containsSubsequence("the hall cannot be reached", "not taken, left to a later run", "exit 5");
    }

    @Test
    void a_batch_without_an_answer_is_told_when_it_happens_and_when_a_later_run_ends_it() throws IOException {
        try (PickyHall hall = new PickyHall().saysNothing()) {
            town.at(hall.exchange()).run();
            Path first = logs().get(0);
            assertThat(Files.readString(first)).containsSubsequence("no clear answer", "run ends");
            hall.acceptAll();
            town.run();
            List<Path> both = logs();
            Path second = both.get(0).equals(first) ? both.get(1) : both.get(0);
            assertThat(Files.readString(second)).contains("run ends");
        }
    }

    @Test
    void a_run_that_cannot_go_on_says_so_at_its_end() throws IOException {
        town.shell().run("plan", "nightly", "-o", "tonight.plan").ends(Exit.DONE);
        try (SandboxHall hall = town.hall()) {
            town.run().ends(Exit.DONE);
            town.shell().run("push", "tonight.plan").ends(Exit.SETUP);
        }
        assertThat(logs()).anySatisfy(log -> assertThat(log).content().contains("run breaks off, exit 4"));
    }

    @Test
    void logs_of_a_month_ago_go_and_nothing_else_does() throws IOException {
        Path logs = Files.createDirectories(town.root.resolve("state/logs"));
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
        FileTime young = FileTime.from(Instant.now().minus(Duration.ofDays(29)));
        for (String name : List.of("20260901-010000-aaaa.log", "fault-20260901-010000.log", "notes.txt")) {
            Files.setLastModifiedTime(Files.writeString(logs.resolve(name), "old"), old);
        }
        Files.setLastModifiedTime(Files.writeString(logs.resolve("20261001-010000-bbbb.log"), "young"), young);
        town.run();
        assertThat(logs.resolve("20260901-010000-aaaa.log")).doesNotExist();
        assertThat(logs.resolve("fault-20260901-010000.log")).doesNotExist();
        assertThat(logs.resolve("notes.txt")).exists();
        assertThat(logs.resolve("20261001-010000-bbbb.log")).exists();
    }
}
