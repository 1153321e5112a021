package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import io.hallbridge.run.Tool;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood on the command line, and in which language and colours is answered. */
class LanguageTest {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    Path folder;

    private Shell plain() {
        return new Shell(folder, Map.of(), "", false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "chekc, not understood: chekc, did you mean: check",
        "--verison, not understood: --verison, --version",
        "run j --outptu json, not understood: --outptu, --output",
        "datasets lst, not understood: lst, list"
    })
    void a_word_that_is_not_known_is_told_with_the_nearest(String line, String what, String near) {
        Said said = Shell.in(folder)
                .run(line.split(" "))
                .ends(Exit.USAGE)
                .withoutResults()
                .withoutStack();
        said.tells(what, near, "--help");
        assertThat(said.err().lines()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_word_that_is_not_known_is_told_in_chinese() {
        Shell.in(folder)
                .inChinese()
                .run("chekc")
                .ends(Exit.USAGE)
                .tells("不认识：chekc", "是不是：", "check", "用法说明：hallbridge --help");
    }

    @ParameterizedTest
    @CsvSource({
        "run, JOB",
        "diff,KEY",
        "history, KEY",
        "init, DIR",
        "datasets show, NAME",
        "mappings show, NAME",
        "push --resend, --resend KEY",
        "run nightly --deadline, --deadline HH:MM",
        "datasets template power, --save FILE.xlsx"
    })
    void what_is_missing_is_named(String verb, String parameter) {
        Shell.in(folder)
                .run(verb.split(" "))
                .ends(Exit.USAGE)
                .tells("missing: " + parameter)
                .withoutResults();
        Shell.in(folder).inChinese().run(verb.split(" ")).ends(Exit.USAGE).tells("缺少参数：" + parameter);
    }

    @ParameterizedTest
    @CsvSource({"status --last many", "status --output xml", "check --places x", "hall --port high"})
    void a_value_of_the_wrong_kind_is_told(String line) {
        Said said = Shell.in(folder)
                .run(line.split(" "))
                .ends(Exit.USAGE)
                .withoutResults()
                .withoutStack();
        said.tells("not understood: ", line.split(" ")[1]);
        Said zh = Shell.in(folder).inChinese().run(line.split(" ")).ends(Exit.USAGE);
        zh.tells("命令行看不懂：").nowhere("Invalid value", "expected one of");
    }

    @Test
    void the_version_is_one_line() {
        Said said = Shell.in(folder).run("--version").ends(Exit.DONE).withoutMessages();
        assertThat(said.out())
                .isEqualToIgnoringNewLines("hallbridge " + Tool.version() + " (java " + Runtime.version() + ")");
    }

    @Test
    void the_language_is_that_of_the_option_else_of_the_first_variable_that_is_set() {
        Shell none = plain();
        String zh = "不认识";
        String en = "not understood";
        none.with("LANG", "zh_CN.UTF-8").run("x").tells(zh);
        none.with("LANG", "en_US.UTF-8").run("x").tells(en);
        none.with("LANG", "en_US.UTF-8").with("LC_MESSAGES", "zh_CN").run("x").tells(zh);
        none.with("LC_MESSAGES", "zh_CN").with("LC_ALL", "C.UTF-8").run("x").tells(en);
        none.with("LC_ALL", "en_US").with("HALLBRIDGE_LANG", "zh").run("x").tells(zh);
        none.with("HALLBRIDGE_LANG", "zh").run("x", "--lang", "en").tells(en);
        none.with("HALLBRIDGE_LANG", "en").run("x", "--lang=zh").tells(zh);
        none.with("HALLBRIDGE_LANG", "").with("LANG", "zh_CN").run("x").tells(zh);
    }

    @Test
    void a_language_we_do_not_speak_is_told() {
        Shell.in(folder)
                .run("datasets", "list", "--lang", "fr")
                .ends(Exit.USAGE)
                .tells("--lang", "fr")
                .withoutResults();
    }

    @Test
    void colour_is_for_terminals_that_want_it() {
        Town town = Town.in(folder).lines(Town.power(1, Map.of("权力类型", "行政许可类")));
        Shell terminal = town.shell().onTerminal();
        assertThat(terminal.run("check").out()).contains(ESCAPE);
        assertThat(terminal.run("--help").out()).contains(ESCAPE);
        assertThat(terminal.with("NO_COLOR", "1").run("check").out()).doesNotContain(ESCAPE);
        assertThat(terminal.with("NO_COLOR", "1").run("--help").out()).doesNotContain(ESCAPE);
        assertThat(terminal.with("TERM", "dumb").run("check").out()).doesNotContain(ESCAPE);
        town.shell().run("check").nowhere(ESCAPE, "\r").withoutMessages();
        String plain = terminal.run("check").out().replaceAll("\u001b\\[[0-9;]*m", "");
        assertThat(plain)
                .as("the same words")
                .isEqualTo(town.shell().run("check").out());
    }

    @Test
    void a_bar_is_for_terminals_and_leaves_nothing_behind() {
        Town town = Town.in(folder).powers(1, 3);
        town.shell().run("run", "nightly").withoutMessages();
        for (String verb : new String[] {"check", "plan nightly", "run nightly"}) {
            String err = town.shell().onTerminal().run(verb.split(" ")).err();
            assertThat(err).as(verb).contains("\r").endsWith("\r" + ESCAPE + "K");
            assertThat(town.shell().onTerminal().run((verb + " -q").split(" ")).err())
                    .as(verb)
                    .doesNotContain("\r");
        }
    }
}
