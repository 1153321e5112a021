package io.hallbridge.sandbox;

import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.util.Locale;

/** What surrounds every page: title, sections, the choice of language, and the note that this is a sandbox. */
final class Frame {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private final Sheet sheet;
    private final Html html;
    private final Call call;

    Frame(Sheet sheet, Call call) {
        this.sheet = sheet;
        this.html = sheet.html;
        this.call = call;
    }

    /** The page as an answer. */
    Answer around(int status, String title, Runnable main) {
        html.in(
                "html",
                () -> {
                    html.in("head", () -> head(title));
                    html.in("body", () -> body(main));
                },
                "lang",
                sheet.language == Language.ZH ? "zh-CN" : "en");
        return Answer.html(status, html.toString())
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }

    private void head(String title) {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("title", title + " · " + sheet.word(Words.HALL));
        html.empty("link", "rel", "stylesheet", "href", "/hall.css");
        html.empty("link", "rel", "icon", "href", "/hall.svg", "type", "image/svg+xml");
    }

    private void body(Runnable main) {
        sheet.link(sheet.word(Words.SKIP), "#main", "class", "skip");
        html.in("header", () -> html.in("div", this::header, "class", "wide"));
        html.in("main", main, "id", "main", "class", "wide");
        html.in("footer", () -> html.leaf("p", sheet.word(Words.SANDBOX), "class", "wide"));
    }

    private void header() {
        sheet.link(sheet.word(Words.HALL), sheet.links.to("/"), "class", "hall");
        html.in("nav", this::sections, "aria-label", sheet.word(Words.SECTIONS));
        html.in("nav", this::languages, "aria-label", sheet.word(Words.LANGUAGE), "class", "languages");
    }

    private void sections() {
        section(Words.GUIDES, sheet.links.to("/"), here().equals("/"));
        section(Words.POWERS, sheet.links.to("/", "dataset", "power"), here().equals("/?power"));
        section(Words.BATCHES, sheet.links.to("/batches"), here().startsWith("/batches"));
    }

    private String here() {
        boolean powers = "power".equals(call.parameters().get("dataset"));
        return call.rawPath().equals("/") && powers ? "/?power" : call.rawPath();
    }

    private void section(Text name, String to, boolean here) {
        if (here) {
            sheet.link(sheet.word(name), to, "aria-current", "page");
        } else {
            sheet.link(sheet.word(name), to);
        }
    }

    private void languages() {
        for (Language language : Language.values()) {
            String name = language == Language.ZH ? "中文" : "English";
            String tag = language == Language.ZH ? "zh-CN" : "en";
            if (language == sheet.language) {
                html.leaf("span", name, "lang", tag, "aria-current", "true");
            } else {
                sheet.link(name, inOther(language), "lang", tag, "hreflang", tag);
            }
        }
    }

    /** This page in another language. */
    private String inOther(Language language) {
        String query = call.rawQuery() == null ? "" : call.rawQuery();
        String others = query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        String choice = "lang=" + language.name().toLowerCase(Locale.ROOT);
        return call.rawPath() + "?" + (others.isEmpty() ? "" : others + "&") + choice;
    }
}
