package io.hallbridge.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.house.Distribution.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final Map<String, String> NO_ARCHIVE = Map.of("HALLBRIDGE_ARCHIVE", "off");

    @TempDir
    private Path folder;

    private Distribution distribution;

    @BeforeEach
    void unpack() throws IOException {
        distribution = new Distribution(folder.resolve("hallbridge"));
    }

    @Test
    void hands_on_arguments_exit_code_and_the_place_of_the_distribution() throws Exception {
        Ending ending = distribution.start(NO_ARCHIVE, "exit-7", "two words", "$HOME * \"quoted\"", "");

        assertThat(ending.exit()).isEqualTo(7);
        assertThat(ending.out())
                .contains("argument two words", "argument $HOME * \"quoted\"", "argument ")
                .contains("given -Dhallbridge.home=" + distribution.home());
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void is_found_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(
                folder.resolve("hb"), Path.of("hallbridge").resolve("bin/hallbridge"));
        Process process = new ProcessBuilder(link.toString(), "exit-3").start();

        assertThat(Distribution.ending(process).exit()).isEqualTo(3);
    }

    @Test
    void speaks_chinese_where_cron_has_no_locale() throws Exception {
        Ending ending = distribution.start(Map.of("HALLBRIDGE_ARCHIVE", "off", "LC_ALL", "C"), "卫健局权责清单.xlsx");

        assertThat(ending.out()).contains("argument 卫健局权责清单.xlsx");
    }

    @Test
    void gives_the_jvm_the_flags_of_the_person_who_runs_it() throws Exception {
        Ending ending =
                distribution.start(Map.of("HALLBRIDGE_ARCHIVE", "off", "HALLBRIDGE_JAVA_OPTS", "-Xmx77m -Dsome=thing"));

        assertThat(ending.out()).contains("given -Xmx77m", "given -Dsome=thing");
    }

    @Test
    void compiles_lightly_for_small_works_and_thoroughly_for_large_ones() throws Exception {
        Path workspace = Files.createDirectory(folder.resolve("工作区"));
        Path inbox = Files.createDirectories(workspace.resolve("inbox"));
        Path settings = Files.writeString(workspace.resolve("hallbridge.yaml"), "jdbc: \"jdbc:sqlite:a.db\"\n");
        Files.write(Files.createDirectories(workspace.resolve("state")).resolve("ledger.db"), new byte[9_000_000]);
        assertThat(lightly("run", "nightly", "-w", workspace.toString())).isTrue();
        assertThat(lightly("run", "nightly", "--workspace=" + workspace)).isTrue();

        Path large = Files.write(inbox.resolve("办件.xlsx"), new byte[9_000_000]);
        assertThat(lightly("run", "nightly", "-w", workspace.toString())).isFalse();
        assertThat(lightly("run", "nightly", "--workspace=" + workspace)).isFalse();
        assertThat(lightly("status", "-w", workspace.toString())).isTrue();
        assertThat(lightly("check", large.toString(), "-w", inbox.toString())).isFalse();

        Files.delete(large);
        assertThat(lightly("check", "-w", workspace.toString())).isTrue();
        Files.writeString(settings, "jdbc: \"jdbc:postgresql://db/cases\"\n");
        assertThat(lightly("check", "-w", workspace.toString())).isFalse();
        assertThat(lightly("check", "-w", folder.resolve("absent").toString())).isTrue();
    }

    private boolean lightly(String... arguments) throws Exception {
        return distribution.start(NO_ARCHIVE, arguments).out().contains("given -XX:TieredStopAtLevel=1");
    }

    @Test
    void makes_a_class_archive_at_the_first_start_and_uses_it_from_then_on() throws Exception {
        distribution.start();
        List<Path> made = distribution.archives();
        Ending second = distribution.start();

        assertThat(made)
                .singleElement()
                .satisfies(archive -> assertThat(Files.size(archive)).isPositive());
        assertThat(distribution.archives()).isEqualTo(made);
        assertThat(second.out()).anyMatch(line -> line.startsWith("given -XX:") && line.endsWith("=" + made.get(0)));
        assertThat(second.err()).isEmpty();
    }

    @Test
    void makes_the_class_archive_in_a_folder_with_a_blank_in_its_name() throws Exception {
        Distribution elsewhere = new Distribution(folder.resolve("办事大厅 2026"));
        elsewhere.start(Map.of());

        assertThat(elsewhere.archives())
                .singleElement()
                .satisfies(archive -> assertThat(Files.size(archive)).isPositive());
    }

    @Test
    void never_runs_old_code_from_an_archive() throws Exception {
        distribution.start();
        distribution.holdsProgram("two");

        assertThat(distribution.start().out()).contains("program two");
        assertThat(distribution.start().out()).contains("program two");
        assertThat(distribution.archives()).hasSize(2);
    }

    @Test
    void never_runs_old_code_where_find_cannot_tell_that_a_jar_changed() throws Exception {
        Path find = Files.createDirectories(folder.resolve("poor/bin")).resolve("find");
        Files.writeString(find, "#!/bin/sh\nexit 1\n");
        assertThat(find.toFile().setExecutable(true)).isTrue();
        Map<String, String> poor = Map.of("PATH", find.getParent() + ":" + System.getenv("PATH"));
        distribution.start(poor);
        distribution.holdsProgram("two");

        assertThat(distribution.start(poor).out()).contains("program two");
        assertThat(distribution.archives()).hasSize(2);
    }

    @Test
    void a_noted_name_that_makes_no_sense_is_written_again() throws Exception {
        distribution.start();
        Path note = distribution.home().resolve("cache/name");
        String sound = Files.readString(note);
        Files.writeString(note, "half a li");
        Ending ending = distribution.start();

        assertThat(ending.out()).anyMatch(line -> line.startsWith("given -XX:") && line.contains("/cache/"));
        assertThat(ending.err()).isEmpty();
        assertThat(note).content().isEqualTo(sound);
        assertThat(distribution.archives()).hasSize(1);
    }

    @Test
    void two_first_starts_at_once_both_run_and_leave_one_archive() throws Exception {
        Process one = distribution.launch(Map.of(), "one");
        Process other = distribution.launch(Map.of(), "other");

        assertThat(Distribution.ending(one).out()).contains("argument one");
        assertThat(Distribution.ending(other).out()).contains("argument other");
        assertThat(distribution.archives()).hasSize(1);
    }

    @Test
    void runs_where_no_archive_can_be_kept() throws Exception {
        Files.writeString(distribution.home().resolve("cache"), "a file in the way");
        Ending ending = distribution.start("exit-0");

        assertThat(ending.exit()).isZero();
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void says_what_is_missing_where_there_is_no_java() throws Exception {
        Ending ending =
                distribution.start(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()));

        assertThat(ending.exit()).isEqualTo(4);
        assertThat(ending.err()).contains("nowhere", "JDK 17 or newer").hasLineCount(1);
        assertThat(ending.out()).isEmpty();
    }

    @Test
    void says_what_is_needed_where_java_is_too_old() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
        Files.createSymbolicLink(old.resolve("bin/java"), Path.of("/bin/true"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Ending ending = distribution.start(Map.of("JAVA_HOME", old.toString()));

        assertThat(ending.exit()).isEqualTo(4);
        assertThat(ending.err())
                .contains("is Java 11.0.2", "needs Java 17 or newer")
                .hasLineCount(1);
    }
}
