package io.hallbridge.sandbox;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A page being written: HTML with the words, links and parts that all pages share. */
final class Sheet {
    /** Content is Chinese whatever the language of the labels. */
    static final String[] CHINESE = {"lang", "zh-CN"};

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    final Html html = new Html();
    final Links links;
    final Language language;

    Sheet(Language language) {
        this.language = language;
        this.links = new Links(language);
    }

    String word(Text text) {
        return text.in(language);
    }

    String word(Text text, Map<String, String> values) {
        return text.fill(values).in(language);
    }

    /** A moment as the hall's clock on the wall shows it. */
    static String local(String instant) {
        return LOCAL.format(Instant.parse(instant));
    }

    Sheet heading(Text text) {
        html.leaf("h2", word(text));
        return this;
    }

    /** A text of several lines as paragraphs. */
    Sheet lines(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> html.leaf("p", line, CHINESE));
        return this;
    }

    Sheet link(String words, String to, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = to;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        html.leaf("a", words, all);
        return this;
    }

    /** A name and what it is, in a list of facts; nothing where there is nothing to say. */
    void fact(Text name, String value) {
        if (!value.isEmpty()) {
            fact(name, () -> html.in("span", () -> html.text(value), CHINESE));
        }
    }

    void fact(Text name, Runnable value) {
        html.in("div", () -> {
            html.leaf("dt", word(name));
            html.in("dd", value);
        });
    }

    /** The head row of a table. */
    void columns(Text... names) {
        html.in(
                "thead",
                () -> html.in("tr", () -> {
                    for (Text name : names) {
                        html.leaf("th", word(name), "scope", "col");
                    }
                }));
    }

    /** A table's cell; on a narrow screen, where rows become blocks, it bears its column's name. */
    void cell(Text column, Runnable value) {
        html.in("td", value, "data-label", word(column));
    }

    void cell(Text column, String value) {
        cell(column, () -> html.text(value));
    }
}
