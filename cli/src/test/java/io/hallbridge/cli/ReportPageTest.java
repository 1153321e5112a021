package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.run.Exit;
import io.hallbridge.sandbox.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The report's page as a person meets it, in a real browser; where chromium and chromedriver are installed. */
@EnabledIf(
        value = "io.hallbridge.sandbox.Browser#isThere",
        disabledReason = "chromium and chromedriver are not installed")
final class ReportPageTest {
    private static final String TOO_WIDE = """
            return [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > innerWidth + 0.5)
              .map(e => e.outerHTML.slice(0, 80));""";

    private static final String SHOWN =
            "return [...document.querySelectorAll('.findings tbody tr')].filter(e => e.offsetHeight > 0).length;";

    @TempDir
    private static Path folder;

    private static Town town;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        town = Town.in(folder)
                .lines(
                        Town.power(1),
                        Town.power(2, Map.of("权力类型", "<script>document.title='caught'</script>'")),
                        Town.power(3, Map.of("权力类型", "没有的类型", "设定依据", "")));
        town.shell().run("check", "nightly", "--report", "a.html").ends(Exit.FINDINGS);
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void page(int width) {
        browser.resize(width, 900);
        browser.open(town.root.resolve("a.html").toUri());
    }

    private static int shown() {
        return browser.script(SHOWN).asInt();
    }

    @Test
    void what_a_cell_holds_does_not_run() {
        page(1280);
        assertThat(browser.title()).isEqualTo("Data quality report");
        assertThat(browser.text(".findings")).contains("<script>document.title='caught'</script>");
        assertThat(browser.text(".causes")).contains("D3, D4");
    }

    @Test
    void filters_leave_the_findings_asked_for() {
        page(1280);
        assertThat(shown()).isEqualTo(4);
        browser.type("#words", "没有的类型");
        assertThat(shown()).isEqualTo(1);
        assertThat(browser.text("#shown")).isEqualTo("1");
        page(1280);
        browser.click("#rule option[value='value-missing']");
        assertThat(shown()).isEqualTo(1);
        browser.type("#words", "D3");
        assertThat(shown()).isZero();
    }

    @Test
    void nothing_is_wider_than_a_telephone() {
        for (int width : new int[] {1280, 900, 720, 500}) {
            page(width);
            assertThat(browser.script(TOO_WIDE)).as("at %s", width).isEmpty();
        }
        JsonNode narrow = framed(360);
        assertThat(narrow).isEmpty();
    }

    /** Browsers have a least width of window, so the telephone is a frame. */
    private static JsonNode framed(int width) {
        try {
            Path frame = town.root.resolve("frame.html");
            Files.writeString(
                    frame, "<iframe src=a.html style='width:" + width + "px;height:900px;border:0'></iframe>");
            browser.open(frame.toUri());
            browser.intoFrame("iframe");
            assertThat(browser.script("return innerWidth").asInt()).isEqualTo(width);
            return browser.script(TOO_WIDE);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_long_list_says_what_it_leaves_out_and_counts_all() throws IOException {
        Town large = Town.in(Files.createDirectory(folder.resolve("large")))
                .lines(IntStream.rangeClosed(1, 20_050)
                        .mapToObj(number -> Town.power(number, Map.of("权力类型", "没有的类型")))
                        .toArray(String[]::new));
        large.shell()
                .run("check", "nightly", "--quiet", "--report", "a.html", "--report", "a.csv")
                .ends(Exit.FINDINGS);
        String page = Files.readString(large.root.resolve("a.html"));
        assertThat(page.substring(0, page.indexOf("<tr data-source=")))
                .contains("20051 places in all; this page lists the first 20000", "20,050");
        assertThat(page.split("<tr data-source=", -1).length - 1).isEqualTo(20_000);
        assertThat(Files.readAllLines(large.root.resolve("a.csv"))).hasSize(20_052);
    }
}
