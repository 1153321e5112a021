package io.hallbridge.cli.report;

import io.hallbridge.finding.Language;
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
import java.util.Objects;

/**
 * One page for people that needs nothing beside it: sums, quality by department, dataset and rule as pictures, and every
 * finding with its place, to be filtered, printed, or read on a telephone. Reads without scripts as well.
 */
final class HtmlReport implements ReportFile.Form {
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    @Override
    public void write(Report report, Writer out) throws IOException {
        Page page = new Page(report.screen(), out);
        begin(page);
        new QualityPart(report, page).write();
        new FindingsPart(report, page).write();
        page.put("</main><footer>"
                + page.say(
                        "本页自成一体，不联网也能看；个人信息已遮住，除非检查时要求显示。",
                        "This page needs nothing beside it and loads nothing. Personal values are masked unless the check was told to show them.")
                + "</footer><script>" + SCRIPT + "</script></body></html>\n");
    }

    private static void begin(Page page) {
        String title = page.say("数据质量检查报告", "Data quality report");
        page.put("<!DOCTYPE html>\n<html lang=\"" + (page.screen().language() == Language.ZH ? "zh-CN" : "en")
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + digest(STYLE)
                + "; script-src " + digest(SCRIPT) + "; base-uri 'none'; form-action 'none'\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><header><div><h1>" + title
                + "</h1><p class=\"soft\">"
                + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
                + " · hallbridge</p></div></header><main>");
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
}
