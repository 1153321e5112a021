package io.hallbridge.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.sandbox.Visitor.Reply;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PagesTest {
    private static final String NASTY = "<script>alert('\"&')</script>";

    @TempDir
    private Path folder;

    private SandboxHall hall;
    private Visitor visitor;

    @BeforeEach
    void open() throws ProblemsFound {
        hall = SandboxHall.start(
                SandboxSettings.in(folder, Datasets.builtIn()).withCredential(Visitor.KEY, Visitor.SECRET));
        visitor = new Visitor(hall);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void fill() {
        visitor.upsert("power", Samples.batch(Samples.sent(Samples.power(), 1)));
        visitor.upsert("guide", Samples.batch(Samples.sent(Samples.guide(), 1)));
    }

    @Test
    void an_empty_hall_says_so() {
        assertThat(visitor.page("").text()).contains("大厅还没有收到任何内容");
        assertThat(visitor.page("batches?lang=en").text()).contains("No batches were received yet.");
    }

    @Test
    void finds_items_by_name_department_audience_and_code() {
        fill();
        ObjectNode other = Samples.guide()
                .put("code", "11522601MB0X00019Q452019900100002")
                .put("name", "百分之百_登记（虚构）")
                .put("subject", "凯里市另一示例局（虚构）");
        other.putArray("audiences").add("3");
        visitor.upsert("guide", Samples.batch(Samples.sent(other, 1)));

        assertThat(found("?q=")).isEqualTo("找到 2 条");
        assertThat(found("?q=%E6%91%8A%E4%BD%8D%20%E9%A6%96%E6%AC%A1")).isEqualTo("找到 1 条");
        assertThat(found("?q=%E6%91%8A%E4%BD%8D%20%E7%99%BB%E8%AE%B0")).isEqualTo("找到 0 条");
        assertThat(found("?q=_")).isEqualTo("找到 1 条");
        assertThat(found("?q=%25")).isEqualTo("找到 0 条");
        assertThat(found("?q=11522601MB0X00019Q4520199001000")).isEqualTo("找到 2 条");
        assertThat(found("?audience=3")).isEqualTo("找到 1 条");
        assertThat(found("?audience=5")).isEqualTo("找到 0 条");
        assertThat(
                        found(
                                "?department=%E5%87%AF%E9%87%8C%E5%B8%82%E5%8F%A6%E4%B8%80%E7%A4%BA%E4%BE%8B%E5%B1%80%EF%BC%88%E8%99%9A%E6%9E%84%EF%BC%89"))
                .isEqualTo("找到 1 条");
        assertThat(found("?dataset=power")).isEqualTo("找到 1 条");
    }

    private String found(String query) {
        String page = visitor.page(query).text();
        return page.replaceAll("(?s).*(找到 [0-9,]+ 条).*", "$1");
    }

    @Test
    void turns_pages_and_keeps_what_was_asked() {
        fill();
        ObjectNode[] guides = new ObjectNode[45];
        for (int i = 0; i < guides.length; i++) {
            guides[i] = Samples.sent(
                    Samples.guide()
                            .put("code", "11522601MB0X00019Q4520199001000%02d".formatted(i + 10))
                            .put("name", "翻页示例 %02d（虚构）".formatted(i)),
                    1);
        }
        visitor.upsert("guide", Samples.batch(guides));
        String second = visitor.page("?q=%E7%BF%BB%E9%A1%B5&page=2&lang=en").text();

        assertThat(second)
                .contains("45 found")
                .contains("Page 2 of 3")
                .contains("翻页示例 20")
                .doesNotContain("翻页示例 40");
        assertThat(second).contains("href=\"/?q=%E7%BF%BB%E9%A1%B5&amp;page=3&amp;lang=en\"");
        assertThat(visitor.page("?page=999999").status()).isEqualTo(200);
        assertThat(visitor.page("?page=-1").status()).isEqualTo(200);
    }

    @Test
    void a_guide_answers_what_a_citizen_asks() {
        fill();
        String page = visitor.page("items/guide/" + Samples.GUIDE).text();

        assertThat(page)
                .contains("自然人、企业法人", "二楼 12 号窗口", "工作日 9:00–12:00", "承诺 5 个工作日", "法定 20 个工作日")
                .contains("要带什么", "临时摊位设置申请表", "容缺后补", "纸质/电子化，A4，1 份", "申请人自备")
                .contains("办理步骤", "审查材料，必要时现场勘验", "每证 10 元", "低保对象免收", "可以请人代办吗")
                .contains("href=\"tel:0855-0000001\"", "href=\"tel:0855-0000002\"", "《示例条例（虚构）》第三条")
                .contains("href=\"https://hall.kaili.example/items/1?from=guide&amp;lang=zh\"")
                .contains("/items/power/" + Samples.POWER);
        assertThat(visitor.page("items/guide/" + Samples.GUIDE + "?lang=en").text())
                .contains("What to bring", "promised: 5 working days", "natural person, enterprise", "lang=\"en\"");
    }

    @Test
    void an_engineer_sees_key_version_batch_fingerprint_and_history() {
        fill();
        ObjectNode changed = Samples.guide().put("window", "13 号窗口");
        visitor.upsert("guide", Samples.batch(Samples.sent(changed, 2)));
        visitor.retire("guide", Samples.batch(Samples.receipt(changed, 3)));
        String page = visitor.page("items/guide/" + Samples.GUIDE).text();

        assertThat(page)
                .contains("这一条已取消", Samples.GUIDE)
                .contains(Samples.sent(changed, 2).get("fingerprint").asText())
                .contains(Samples.sent(Samples.guide(), 1).get("fingerprint").asText())
                .contains(Samples.sent(changed, 2).get("rowGuid").asText())
                .contains("href=\"/batches/4\"", "href=\"/batches/3\"", "href=\"/batches/2\"");
        assertThat(visitor.page("").text()).contains("大厅现有 0 条，另有 1 条已取消。");
    }

    @Test
    void a_power_shows_its_responsibilities_and_its_guides() {
        fill();
        assertThat(visitor.page("items/power/" + Samples.POWER).text())
                .contains("责任事项", "审查责任：核对材料。", "追责情形", "县级", "法定本级行使", Samples.GUIDE);
    }

    @Test
    void batches_show_the_outcome_of_each_document() {
        fill();
        visitor.upsert(
                "power",
                Samples.batch(
                        Samples.sent(Samples.power(), 5),
                        Samples.sent(Samples.power(2).put("type", "99"), 1)));

        assertThat(visitor.page("batches").text()).contains("href=\"/batches/3\"", "20261123-0100-7f3a");
        assertThat(visitor.page("batches/3").text()).contains("E-SCHEMA", "重复", "拒绝", "item-type");
        assertThat(visitor.page("batches/99").status()).isEqualTo(404);
        assertThat(visitor.page("batches/x").status()).isEqualTo(404);
    }

    @Test
    void whatever_is_sent_comes_back_escaped() {
        fill();
        ObjectNode nasty = Samples.guide()
                .put("code", "11522601MB0X00019Q452019900100009")
                .put("name", NASTY)
                .put("subject", NASTY)
                .put("hours", NASTY)
                .put("onlineUrl", "http://x.example/\"onclick=\"alert(1)")
                .put("consultPhone", NASTY);
        assertThat(visitor.upsert("guide", Samples.batch(Samples.sent(nasty, 1)))
                        .outcome(0))
                .isEqualTo("accepted 0");

        for (String path : new String[] {
            "?q=%3Cscript%3E%22",
            "?department=%3Cscript%3E",
            "items/guide/11522601MB0X00019Q452019900100009",
            "",
            "items/guide/%3Cscript%3E",
            "?lang=%22%3E%3Cscript%3E",
            "batches?page=%3Cscript%3E"
        }) {
            assertThat(visitor.page(path).text()).as(path).doesNotContain("<script", "\"onclick=\"");
        }
    }

    @Test
    void every_page_forbids_scripts_and_what_is_not_its_own() {
        for (String path : new String[] {"", "batches", "items/guide/none", "nothing/here", "%zz"}) {
            Reply reply = path.equals("%zz") ? visitor.page("?q=%C3%28") : visitor.page(path);
            assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.text()).doesNotContain("<script", "http://", "https://");
        }
        assertThat(visitor.page("nothing/here").status()).isEqualTo(404);
        assertThat(visitor.page("nothing/here").text()).contains("没有这个页面");
        assertThat(visitor.page("hall.css").header("Content-Type")).startsWith("text/css");
        assertThat(visitor.page("hall.css").text()).doesNotContain("url(", "@import");
    }

    @Test
    void a_case_is_listed_and_shown_without_the_people_in_it() {
        Reply sent = visitor.upsert("case", Samples.batch(Samples.sent(Samples.aCase(), 1)));

        assertThat(sent.outcome(0)).isEqualTo("accepted 0");
        assertThat(visitor.page("?dataset=case").text())
                .contains("示例许可证核发", "承诺件")
                .doesNotContain("虚构人员", "00000000000");
        assertThat(visitor.page("items/case/" + URLEncoder.encode("示例-2026-1", UTF_8))
                        .text())
                .contains("办件编号", "申请人名称", "***", "2026-03-02T09:30:00+08:00")
                .doesNotContain("虚构人员", "00000000000");
    }

    @Test
    void a_dataset_of_the_workspace_has_a_plain_page_and_its_personal_fields_are_masked()
            throws IOException, ProblemsFound {
        close();
        Path own = Files.createDirectories(folder.resolve("workspace/datasets/window"));
        Files.writeString(own.resolve("dataset.yaml"), """
                dataset: window
                title: { zh: 窗口, en: window }
                key: [number]
                codes: {}
                personal: [clerk]
                rules: {}
                """);
        Files.writeString(own.resolve("schema.json"), """
                {"type": "object", "additionalProperties": false, "properties": {
                  "number": {"type": "string", "title": "窗口号"}, "clerk": {"type": "string", "title": "工作人员"}}}
                """);
        Problems problems = new Problems();
        Datasets datasets = Datasets.load(folder.resolve("workspace"), problems);
        assertThat(problems.all()).isEmpty();
        hall = SandboxHall.start(SandboxSettings.in(folder, datasets).withCredential(Visitor.KEY, Visitor.SECRET));
        visitor = new Visitor(hall);
        ObjectNode window = Json.object().put("number", "12").put("clerk", "虚构人员");
        ObjectNode sent = Samples.sent(window.put("code", "12"), 1);
        window.remove("code");
        sent.put("fingerprint", Fingerprint.of(window));

        assertThat(visitor.upsert("window", Samples.batch(sent)).outcome(0)).isEqualTo("accepted 0");
        assertThat(visitor.page("items/window/12").text())
                .contains("窗口号", "工作人员", "***")
                .doesNotContain("虚构人员");
    }
}
