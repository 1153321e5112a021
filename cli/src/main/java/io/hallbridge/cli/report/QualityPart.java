package io.hallbridge.cli.report;

import io.hallbridge.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The sums of a check, and its quality by department, by dataset and by rule as pictures. */
final class QualityPart {
    private final Report report;
    private final Page page;

    QualityPart(Report report, Page page) {
        this.report = report;
        this.page = page;
    }

    void write() {
        sums();
        bySource();
        byDataset();
        byRule();
    }

    private void sums() {
        page.put("<ul class=\"sums\">");
        sum(report.documents(), page.say("条已读", "documents read"), "");
        sum(report.documents() - report.faulty(), page.say("条可以上报", "can be sent"), "good");
        sum(report.faulty(), page.say("条有错误", "have errors"), report.faulty() > 0 ? "error" : "");
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0 || severity != Severity.WAIVED) {
                sum(
                        count,
                        page.say("处" + severity.title().zh(), inEnglish(severity, count)),
                        count > 0 ? severity.word() : "");
            }
        }
        page.put("</ul>");
    }

    private static String inEnglish(Severity severity, long count) {
        boolean countable = severity == Severity.ERROR || severity == Severity.WARNING;
        return severity.title().en() + (countable && count != 1 ? "s" : "");
    }

    private void sum(long count, String words, String look) {
        page.put("<li><b class=\"" + look + "\">" + Page.number(count) + "</b>" + words + "</li>");
    }

    private void bySource() {
        page.heading("各部门", "By department");
        head(page.say("部门", "department"));
        report.bySource().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Report.Quality> one) ->
                        -one.getValue().faulty()))
                .forEach(one -> quality(report.sourceTitle(one.getKey()), one.getKey(), one.getValue()));
        page.put("</tbody></table>");
    }

    private void byDataset() {
        page.heading("各类数据", "By dataset");
        head(page.say("数据集", "dataset"));
        report.byDataset().forEach((name, quality) -> quality(report.datasetTitle(name), name, quality));
        page.put("</tbody></table>");
    }

    private void head(String what) {
        page.put("<table class=\"quality\"><thead><tr><th>" + what + "</th><th class=\"n\">"
                + page.say("条数", "documents") + "</th><th class=\"n\">" + page.say("有错", "faulty") + "</th><th>"
                + page.say("可以上报的比例", "share that can be sent") + "</th></tr></thead><tbody>");
    }

    private void quality(String title, String name, Report.Quality quality) {
        Share sound = new Share(quality.sound(), quality.documents());
        page.put("<tr><td>" + named(title, name) + "</td><td class=\"n\">" + Page.number(quality.documents())
                + "</td><td class=\"n" + (quality.faulty() > 0 ? " error" : "") + "\">"
                + Page.number(quality.faulty()) + "</td><td class=\"bar\">"
                + Bar.quality(sound, title + " " + sound.percent()) + "<span class=\"soft\">" + sound.percent()
                + "</span></td></tr>");
    }

    /** A title with, softly, the name that the workspace's files use. */
    private static String named(String title, String name) {
        return Html.escaped(title)
                + (name.isEmpty() || name.equals(title)
                        ? ""
                        : " <span class=\"soft name\">" + Html.escaped(name) + "</span>");
    }

    private void byRule() {
        List<Report.RuleCount> rules = report.rules();
        page.heading("按问题", "By problem");
        if (rules.isEmpty()) {
            page.put(
                    report.documents() == 0
                            ? "<p>" + page.say("什么也没有读到。", "Nothing was read.") + "</p>"
                            : "<p class=\"good\">" + page.say("没有发现问题。", "Nothing wrong was found.") + "</p>");
            return;
        }
        long most = rules.stream().mapToLong(Report.RuleCount::count).max().orElse(1);
        page.put("<table class=\"rules\"><thead><tr><th>" + page.say("级别", "grade") + "</th><th>"
                + page.say("问题", "problem") + "</th><th class=\"n\">" + page.say("处数", "places")
                + "</th><th></th></tr></thead><tbody>");
        for (Report.RuleCount rule : rules) {
            String word = rule.severity().word();
            String title = page.screen().say(rule.rule().title());
            page.put("<tr><td class=\"" + word + "\">"
                    + Html.escaped(page.screen().say(rule.severity().title())) + "</td><td>"
                    + named(title, rule.rule().id()) + "</td><td class=\"n\">" + Page.number(rule.count())
                    + "</td><td class=\"bar\">"
                    + Bar.count(new Share(rule.count(), most), "of-" + word, title + " " + rule.count())
                    + "</td></tr>");
        }
        page.put("</tbody></table>");
    }
}
