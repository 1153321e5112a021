package io.hallbridge.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was found, first by table and cause, then place by place, to be filtered where scripts run. */
final class FindingsPart {
    /** More rows make browsers slow; what is left out is said, and the CSV has all. */
    static final int MOST = 20_000;

    private static final int LONGEST_VALUE = 120;

    private final Report report;
    private final Page page;
    private long listed;

    FindingsPart(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() throws IOException {
        if (report.findings() > 0) {
            causes();
            places();
        }
    }

    private void causes() {
        page.heading("按表归类", "By table and cause");
        page.put("<table class=\"causes\"><thead><tr><th>" + page.say("表", "table") + "</th><th>"
                + page.say("问题", "problem") + "</th><th class=\"n\">" + page.say("共", "how many") + "</th><th>"
                + page.say("最先见于", "first met at") + "</th></tr></thead><tbody>");
        report.causes().forEach(this::cause);
        page.put("</tbody></table>");
    }

    private void cause(Grouped met) {
        String word = met.cause().severity().word();
        List<String> places = met.kept().stream()
                .flatMap(finding -> Stream.ofNullable(finding.origin().place()))
                .toList();
        boolean more = met.count() > places.size() && !places.isEmpty();
        page.put("<tr><td>" + Html.escaped(report.where(met.cause().table())) + "</td><td><span class=\"" + word + "\">"
                + Html.escaped(page.screen().say(met.cause().severity().title())) + "</span> "
                + Html.escaped(page.screen().say(met.cause().rule().title())) + "</td><td class=\"n\">"
                + page.say(
                        Page.number(met.count()) + " 处",
                        Page.number(met.count()) + (met.count() == 1 ? " place" : " places"))
                + "</td><td>" + Html.escaped(String.join(page.screen().say("、", ", "), places)) + (more ? " …" : "")
                + "</td></tr>");
    }

    private void places() throws IOException {
        long all = report.findings();
        page.heading("每一处", "Every place");
        if (all > MOST) {
            page.put("<p class=\"warning\">"
                    + page.say(
                            "共 " + all + " 处，本页列出前 " + MOST + " 处；全部见 --report 写出的 .csv。上面的数字都是准确的。",
                            all + " places in all; this page lists the first " + MOST
                                    + ", a .csv from --report has them all. The figures above are exact.")
                    + "</p>");
        }
        filters(Math.min(all, MOST));
        page.put("<table class=\"findings\"><thead><tr><th>" + page.say("位置", "place") + "</th><th>"
                + page.say("级别", "grade") + "</th><th>" + page.say("列与值", "column and value") + "</th><th>"
                + page.say("错在哪里，怎么改", "what is wrong and what to write") + "</th></tr></thead><tbody>");
        report.each(this::row);
        page.put("</tbody></table>");
    }

    private void filters(long all) {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> severities = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        report.faultySources().forEach(source -> sources.put(source, report.sourceTitle(source)));
        report.rules().forEach(rule -> {
            severities.put(
                    rule.severity().word(), page.screen().say(rule.severity().title()));
            rules.putIfAbsent(rule.rule().id(), page.screen().say(rule.rule().title()));
        });
        page.put("<div class=\"filters\">");
        select("source", page.say("部门", "department"), sources);
        select("severity", page.say("级别", "grade"), severities);
        select("rule", page.say("问题", "problem"), rules);
        page.put("<label>" + page.say("文字", "words") + "<input id=\"words\" type=\"search\"></label><p class=\"soft\">"
                + page.say("显示 ", "showing ") + "<output id=\"shown\">" + all + "</output> / " + all + "</p></div>");
    }

    /** A choice among values, each with its title. */
    private void select(String id, String title, Map<String, String> values) {
        page.put("<label>" + title + "<select id=\"" + id + "\"><option value=\"\">" + page.say("全部", "all")
                + "</option>");
        values.forEach((value, words) ->
                page.put("<option value=\"" + Html.escaped(value) + "\">" + Html.escaped(words) + "</option>"));
        page.put("</select></label>");
    }

    private void row(JsonNode finding) {
        if (listed++ >= MOST) {
            return;
        }
        JsonNode origin = finding.path("origin");
        String source = origin.path("source").asText("");
        String table = origin.path("sheet").asText(origin.path("table").asText(""));
        String at = origin.path("cell")
                .asText(origin.path("rowKey").asText(origin.path("row").asText("")));
        String severity = finding.path("severity").asText();
        String value = finding.path("value").asText("");
        page.put("<tr data-source=\"" + Html.escaped(source) + "\" data-severity=\"" + severity + "\" data-rule=\""
                + Html.escaped(finding.path("rule").asText()) + "\"><td><b class=\"place\">"
                + Html.escaped(Html.words(table, at)) + "</b><br><span class=\"soft\">"
                + Html.escaped(Html.words(
                        report.sourceTitle(source), origin.path("file").asText("")))
                + "</span></td><td class=\"" + severity + "\">"
                + Html.escaped(page.screen().say(Severity.of(severity).title())) + "</td><td>"
                + Html.escaped(origin.path("header").asText(""))
                + (value.isEmpty() ? "" : "<br><span class=\"value\">" + Html.escaped(quoted(value)) + "</span>")
                + "</td><td>" + Html.escaped(finding.path("message").asText()) + "<br>"
                + Html.escaped(finding.path("remedy").asText()) + "</td></tr>\n");
    }

    private String quoted(String value) {
        String cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return page.screen().say("“" + cut + "”", "\"" + cut + "\"");
    }
}
