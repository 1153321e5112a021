package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the program itself fails, or a file under its feet. */
class EndingsTest {
    @TempDir
    Path folder;

    /** Standing in an archive, where paths of this machine mean nothing: a place nobody foresaw. */
    @Test
    void a_fault_of_ours_is_one_line_that_names_a_file_with_the_details() throws IOException {
        LogFile.begin(folder.resolve("state"));
        URI archive = URI.create("jar:" + folder.resolve("town.zip").toUri());
        try (FileSystem inside = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Shell shell = Shell.in(inside.getPath("/"));
            Said said =
                    shell.run("init", "town").ends(Exit.FAULT).withoutResults().withoutStack();
            assertThat(said.err().lines()).as(said.toString()).hasSize(1);
            said.tells(
                    "Something went wrong inside hallbridge (not in your data). Details: ", "report it with that file");
            shell.inChinese().run("init", "town").ends(Exit.FAULT).tells("hallbridge 内部出错了（不是您的数据有问题）");
        }
        try (Stream<Path> logs = Files.list(folder.resolve("state/logs"))) {
            assertThat(logs.filter(file -> file.getFileName().toString().startsWith("fault-")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().contains("java ", "\tat io.hallbridge."));
        }
    }

    @Test
    void a_folder_of_ours_that_cannot_be_made_is_set_up_wrong() throws IOException {
        Town town = Town.in(folder).powers(1, 1);
        Files.writeString(town.root.resolve("state/plans"), "a file where a folder belongs");
        Said said = town.shell()
                .run("plan", "nightly")
                .ends(Exit.SETUP)
                .withoutResults()
                .withoutStack();
        said.tells("a file or folder cannot be used: ", "plans", "check the path");
        town.shell().inChinese().run("plan", "nightly").ends(Exit.SETUP).tells("文件或文件夹用不了：", "plans");
    }

    @Test
    void a_disk_that_takes_no_more_is_set_up_wrong_and_nothing_is_lost() throws Exception {
        Town town = Town.in(folder);
        Random random = new Random(7);
        town.lines(IntStream.rangeClosed(1, 6_000)
                .mapToObj(number -> Town.power(number, Map.of("设定依据", noise(random))))
                .toArray(String[]::new));
        Process process = RunProcess.startOnSmallDisk(town.root, 2048, "plan", "nightly");
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Said said = new Said(
                Files.readString(town.root.resolve("out.txt")),
                Files.readString(town.root.resolve("err.txt")),
                process.exitValue());
        said.ends(Exit.SETUP)
                .withoutResults()
                .withoutStack()
                .tells("a file could not be read or written: ", "Check the disk and its free space; nothing is lost");
        town.shell().run("plan", "nightly").ends(Exit.DONE).shows("6000 to create");
    }

    /** Words that no compression makes small. */
    private static String noise(Random random) {
        return random.ints(300, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void a_plan_that_cannot_be_saved_where_it_is_wanted_is_told() {
        Town town = Town.in(folder).powers(1, 1);
        town.shell()
                .run("plan", "nightly", "-o", "no/such/folder/tonight.plan")
                .ends(Exit.SETUP)
                .tells("no/such/folder")
                .withoutResults()
                .withoutStack();
    }

    @Test
    void a_fault_is_written_down_even_where_there_is_no_workspace() {
        System.clearProperty(LogFile.FOLDER);
        Shell shell = Shell.in(folder);
        String said = FaultFile.write(new IllegalStateException("nobody foresaw this"), shell.terminal())
                .en();
        Path file = Path.of(said.replaceFirst(".*Details: (\\S+) .*", "$1"));
        assertThat(file).content().contains("nobody foresaw this", "EndingsTest");
    }
}
