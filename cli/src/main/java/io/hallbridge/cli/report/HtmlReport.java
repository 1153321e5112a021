package io.hallbridge.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One page for people that needs nothing beside it: sums, quality by source, dataset and rule as pictures, and every
 * finding with its place, to be filtered, printed, or read on a telephone. Reads without scripts as well.
 */
final class HtmlReport implements ReportFile.Form {
    /** More rows make browsers slow; what is left out is said, and the CSV has all. */
    static final int MOST = 20_000;

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");
    private static final int BAR = 300;

    @Override
    public void write(Report report, Writer out) throws IOException {
        new Page(report, out).write();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What the page's policy knows its own script and style by. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** One page being written. */
    private static final class Page {
        private final Report report;
        private final Screen screen;
        private final Writer out;
        private long listed;

        Page(Report report, Writer out) {
            this.report = report;
            this.screen = report.screen();
            this.out = out;
        }

        void write() throws IOException {
            String title = screen.say("数据质量检查报告", "Data quality report");
            out.write("<!DOCTYPE html>\n<html lang=\"" + (screen.language() == Language.ZH ? "zh-CN" : "en")
                    + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                    + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                    + digest(STYLE)
                    + "; script-src " + digest(SCRIPT) + "; base-uri 'none'; form-action 'none'\"><title>" + title
                    + "</title><style>" + STYLE + "</style></head><body><header><div><h1>" + title
                    + "</h1><p class=\"soft\">"
                    + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
                    + " · hallbridge</p></div></header><main>");
            sums();
            bySource();
            byDataset();
            byRule();
            causes();
            findings();
            out.write("</main><footer>"
                    + say(
                            "本页自成一体，不联网也能看；个人信息已遮住，除非检查时要求显示。",
                            "This page needs nothing beside it and loads nothing. Personal values are masked unless the check was told to show them.")
                    + "</footer><script>" + SCRIPT + "</script></body></html>\n");
        }

        private String say(String zh, String en) {
            return Html.escaped(screen.say(zh, en));
        }

        private void sums() throws IOException {
            long sound = report.documents() - report.faulty();
            out.write("<ul class=\"sums\">");
            sum(report.documents(), say("条已读", "documents read"), "");
            sum(sound, say("条可以上报", "can be sent"), "good");
            sum(report.faulty(), say("条有错误", "have errors"), report.faulty() > 0 ? "error" : "");
            for (Severity severity : Severity.values()) {
                sum(
                        report.count(severity),
                        say("处" + severity.title().zh(), inEnglish(severity)),
                        report.count(severity) > 0 ? severity.word() : "");
            }
            out.write("</ul>");
        }

        private String inEnglish(Severity severity) {
            boolean countable = severity == Severity.ERROR || severity == Severity.WARNING;
            return severity.title().en() + (countable && report.count(severity) != 1 ? "s" : "");
        }

        private void sum(long count, String words, String look) throws IOException {
            out.write("<li><b class=\"" + look + "\">" + number(count) + "</b>" + words + "</li>");
        }

        private static String number(long count) {
            return String.format(java.util.Locale.ROOT, "%,d", count);
        }

        private void bySource() throws IOException {
            head(say("各部门（数据源）", "By department (source)"), say("数据源", "source"));
            for (Map.Entry<String, Report.Quality> entry : report.bySource().entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, Report.Quality> one) ->
                            -one.getValue().faulty()))
                    .toList()) {
                String name = entry.getKey().isEmpty() ? screen.say("（单个文件）", "(a single file)") : entry.getKey();
                quality(name, entry.getValue());
            }
            out.write("</tbody></table>");
        }

        private void byDataset() throws IOException {
            head(say("各类数据", "By dataset"), say("数据集", "dataset"));
            for (Map.Entry<String, Report.Quality> entry : report.byDataset().entrySet()) {
                quality(report.datasetTitle(entry.getKey()), entry.getValue());
            }
            out.write("</tbody></table>");
        }

        private void head(String title, String what) throws IOException {
            out.write("<h2>" + title + "</h2><table><thead><tr><th>" + what + "</th><th class=\"n\">"
                    + say("条数", "documents") + "</th><th class=\"n\">" + say("有错", "faulty") + "</th><th>"
                    + say("可以上报的比例", "share that can be sent") + "</th></tr></thead><tbody>");
        }

        private void quality(String name, Report.Quality quality) throws IOException {
            double share = quality.documents() == 0 ? 1 : (double) quality.sound() / quality.documents();
            String percent = String.format(java.util.Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
            out.write("<tr><td>" + Html.escaped(name) + "</td><td class=\"n\">" + number(quality.documents())
                    + "</td><td class=\"n" + (quality.faulty() > 0 ? " error" : "") + "\">" + number(quality.faulty())
                    + "</td><td class=\"bar\">" + bar(share, "sound", percent) + "<span class=\"soft\">" + percent
                    + "</span></td></tr>");
        }

        private static String bar(double share, String look, String title) {
            return "<svg viewBox=\"0 0 " + BAR + " 16\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + title
                    + "\"><rect class=\"all\" width=\"" + BAR + "\" height=\"16\" rx=\"3\"/><rect class=\"" + look
                    + "\" width=\"" + Math.round(share * BAR) + "\" height=\"16\" rx=\"3\"/></svg>";
        }

        private void byRule() throws IOException {
            List<Report.RuleCount> rules = report.rules();
            long most = rules.stream().mapToLong(Report.RuleCount::count).max().orElse(1);
            out.write("<h2>" + say("按问题", "By problem") + "</h2>");
            if (rules.isEmpty()) {
                out.write("<p class=\"good\">" + say("没有发现问题。", "Nothing wrong was found.") + "</p>");
                return;
            }
            out.write("<table><thead><tr><th>" + say("级别", "grade") + "</th><th>" + say("问题", "problem")
                    + "</th><th class=\"n\">" + say("处数", "places") + "</th><th></th></tr></thead><tbody>");
            for (Report.RuleCount rule : rules) {
                String word = rule.severity().word();
                out.write("<tr><td class=\"" + word + "\">"
                        + Html.escaped(screen.say(rule.severity().title()))
                        + "</td><td>" + Html.escaped(screen.say(rule.rule().title())) + " <span class=\"soft\">"
                        + Html.escaped(rule.rule().id()) + "</span></td><td class=\"n\">" + number(rule.count())
                        + "</td><td class=\"bar\">"
                        + bar((double) rule.count() / most, "of-" + word, number(rule.count()))
                        + "</td></tr>");
            }
            out.write("</tbody></table>");
        }

        private void causes() throws IOException {
            if (report.causes().isEmpty()) {
                return;
            }
            out.write("<h2>" + say("按表归类", "By table and cause") + "</h2><table class=\"causes\"><thead><tr><th>"
                    + say("表", "table") + "</th><th>" + say("问题", "problem") + "</th><th class=\"n\">"
                    + say("共", "how many") + "</th><th>" + say("最先见于", "first met at")
                    + "</th></tr></thead><tbody>");
            for (Grouped found : report.causes()) {
                cause(found);
            }
            out.write("</tbody></table>");
        }

        private void cause(Grouped met) throws IOException {
            String word = met.cause().severity().word();
            List<String> places = met.kept().stream()
                    .flatMap(finding -> Stream.ofNullable(finding.origin().place()))
                    .toList();
            boolean more = met.count() > places.size() && !places.isEmpty();
            out.write("<tr><td>" + Html.escaped(met.cause().table().where()) + "</td><td><span class=\"" + word + "\">"
                    + Html.escaped(screen.say(met.cause().severity().title())) + "</span> "
                    + Html.escaped(screen.say(met.cause().rule().title())) + "</td><td class=\"n\">"
                    + say(number(met.count()) + " 处", number(met.count()) + (met.count() == 1 ? " place" : " places"))
                    + "</td><td>"
                    + Html.escaped(String.join(screen.say("、", ", "), places)) + (more ? " …" : "")
                    + "</td></tr>");
        }

        private void findings() throws IOException {
            long all = report.findings();
            if (all == 0) {
                return;
            }
            out.write("<h2>" + say("每一处", "Every place") + "</h2>");
            if (all > MOST) {
                out.write("<p class=\"warning\">"
                        + say(
                                "共 " + all + " 处，本页列出前 " + MOST + " 处；全部见 --report 写出的 .csv。上面的数字都是准确的。",
                                all + " places in all; this page lists the first " + MOST
                                        + ", a .csv from --report has them all. The figures above are exact.")
                        + "</p>");
            }
            filters(Math.min(all, MOST));
            out.write("<table class=\"findings\"><thead><tr><th>" + say("位置", "place") + "</th><th>"
                    + say("级别", "grade") + "</th><th>" + say("列与值", "column and value") + "</th><th>"
                    + say("错在哪里，怎么改", "what is wrong and what to write") + "</th></tr></thead><tbody>");
            report.each(this::row);
            out.write("</tbody></table>");
        }

        private void filters(long all) throws IOException {
            out.write("<div class=\"filters\">");
            Map<String, String> sources = new LinkedHashMap<>();
            Map<String, String> severities = new LinkedHashMap<>();
            Map<String, String> rules = new LinkedHashMap<>();
            report.faultySources().forEach(source -> sources.put(source, source));
            report.rules().forEach(rule -> {
                severities.put(
                        rule.severity().word(), screen.say(rule.severity().title()));
                rules.putIfAbsent(rule.rule().id(), screen.say(rule.rule().title()));
            });
            select("source", say("数据源", "source"), sources);
            select("severity", say("级别", "grade"), severities);
            select("rule", say("问题", "problem"), rules);
            out.write("<label>" + say("文字", "words") + "<input id=\"words\" type=\"search\"></label><p class=\"soft\">"
                    + say("显示 ", "showing ") + "<output id=\"shown\">" + all + "</output> / " + all + "</p></div>");
        }

        /** A choice among values, each with its title. */
        private void select(String id, String title, Map<String, String> values) throws IOException {
            out.write("<label>" + title + "<select id=\"" + id + "\"><option value=\"\">" + say("全部", "all")
                    + "</option>");
            for (Map.Entry<String, String> value : values.entrySet()) {
                out.write("<option value=\"" + Html.escaped(value.getKey()) + "\">" + Html.escaped(value.getValue())
                        + "</option>");
            }
            out.write("</select></label>");
        }

        private static String source(JsonNode finding) {
            return finding.path("origin").path("source").asText("");
        }

        private void row(JsonNode finding) {
            if (listed++ >= MOST) {
                return;
            }
            JsonNode origin = finding.path("origin");
            String table = origin.path("sheet").asText(origin.path("table").asText(""));
            String at = origin.path("cell")
                    .asText(origin.path("rowKey").asText(origin.path("row").asText("")));
            String severity = finding.path("severity").asText();
            String value = finding.path("value").asText("");
            try {
                out.write("<tr data-source=\"" + Html.escaped(source(finding)) + "\" data-severity=\"" + severity
                        + "\" data-rule=\"" + Html.escaped(finding.path("rule").asText()) + "\"><td><b class=\"place\">"
                        + Html.escaped(Html.words(table, at)) + "</b><br><span class=\"soft\">"
                        + Html.escaped(origin.path("file").asText(source(finding))) + "</span></td><td class=\""
                        + severity
                        + "\">" + Html.escaped(screen.say(Severity.of(severity).title())) + "</td><td>"
                        + Html.escaped(origin.path("header").asText(""))
                        + (value.isEmpty()
                                ? ""
                                : "<br><span class=\"value\">" + Html.escaped(quoted(value)) + "</span>")
                        + "</td><td>" + Html.escaped(finding.path("message").asText()) + "<br>"
                        + Html.escaped(finding.path("remedy").asText()) + "</td></tr>\n");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private String quoted(String value) {
            String cut = value.length() > 120 ? value.substring(0, 120) + "…" : value;
            return screen.say("“" + cut + "”", "\"" + cut + "\"");
        }
    }
}
