package io.hallbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a person meets them, in a real browser; where chromium and chromedriver are installed. */
@EnabledIf(
        value = "io.hallbridge.sandbox.Browser#isThere",
        disabledReason = "chromium and chromedriver are not installed")
final class BrowserTest {
    /** Every text's contrast with what is behind it, by WCAG 2: the texts below 4.5 to 1. */
    private static final String FAINT = """
            const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
            const rgb = c => c.match(/[\\d.]+/g).map(Number);
            const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
            const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
              if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
            return [...document.querySelectorAll('body *')].filter(e =>
                [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) || e.matches('input, select'))
              .map(e => { const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
                return [(a + 0.05) / (b + 0.05), e.outerHTML.slice(0, 80)]; })
              .filter(x => x[0] < 4.5);""";

    private static final String TOO_WIDE = """
            return [...document.querySelectorAll('body *:not(.skip):not(thead):not(thead *)')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.outerHTML.slice(0, 80));""";

    @TempDir
    private static Path folder;

    private static SandboxHall hall;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException, ProblemsFound {
        hall = SandboxHall.start(SandboxSettings.in(folder.resolve("hall"), Datasets.builtIn())
                .withCredential(Visitor.KEY, Visitor.SECRET));
        Visitor visitor = new Visitor(hall);
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        visitor.upsert(
                "guide",
                Samples.batch(
                        Samples.sent(Samples.guide(), 1),
                        Samples.sent(Samples.guide().put("powerCode", "none"), 1)));
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void close() {
        browser.close();
        hall.close();
    }

    @Test
    void somebody_finds_an_item_by_name_and_reads_its_guide() {
        browser.resize(1200, 900);
        browser.open(hall.pages());
        browser.type("input[name=q]", "摊位 许可");
        browser.click("option[value='2']");
        browser.click("button");

        assertThat(browser.text(".found")).isEqualTo("找到 1 条");
        browser.clickLink("临时摊位设置许可");
        assertThat(browser.title()).startsWith("示例事项：临时摊位设置许可");
        assertThat(browser.text(".facts")).contains("谁可以办", "自然人、企业法人", "二楼 12 号窗口", "承诺 5 个工作日");
        assertThat(browser.text("table")).contains("身份证 <复印件>");
        assertThat(browser.text("#engineer")).contains(Samples.GUIDE, "H20");
    }

    @Test
    void somebody_changes_the_language_and_stays_where_they_are() {
        browser.resize(1200, 900);
        browser.open(hall.pages().resolve("items/guide/" + Samples.GUIDE));
        browser.clickLink("English");

        assertThat(browser.text("main")).contains("What to bring", "Who can apply", "For the engineer");
        browser.clickLink("Batches received");
        assertThat(browser.text("h1")).isEqualTo("Batches received");
    }

    @Test
    void an_engineer_sees_the_batches_and_their_outcomes() {
        browser.resize(1200, 900);
        browser.open(hall.pages());
        browser.clickLink("收到的批次");
        browser.click("tbody tr:first-child a");

        assertThat(browser.text("h1")).matches("批次 H[0-9]{8}-000002");
        assertThat(browser.text("table")).contains("接受", "拒绝", "E-SCHEMA");
    }

    @Test
    void every_page_is_readable_wide_and_narrow() {
        for (int width : new int[] {1200, 360}) {
            browser.resize(width, 900);
            for (String page : new String[] {
                "?lang=en",
                "?q=none",
                "items/guide/" + Samples.GUIDE,
                "items/power/" + Samples.POWER + "?lang=en",
                "batches",
                "batches/2?lang=en",
                "nothing"
            }) {
                browser.open(hall.pages().resolve(page));
                assertThat(browser.script("return innerWidth").asInt()).isEqualTo(width);
                JsonNode faint = browser.script(FAINT);
                assertThat(faint)
                        .as("%s at %d: too faint %s", page, width, faint)
                        .isEmpty();
                JsonNode tooWide = browser.script(TOO_WIDE);
                assertThat(tooWide)
                        .as("%s at %d: too wide %s", page, width, tooWide)
                        .isEmpty();
            }
        }
    }
}
