package io.hallbridge.cli.report;

import io.hallbridge.cli.render.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/** A page being written, in the words of a screen. */
final class Page {
    private final Screen screen;
    private final Writer out;

    Page(Screen screen, Writer out) {
        this.screen = screen;
        this.out = out;
    }

    /** Writes markup as it is. */
    Page put(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Screen screen() {
        return screen;
    }

    /** Words of ours, escaped. */
    String say(String zh, String en) {
        return Html.escaped(screen.say(zh, en));
    }

    void heading(String zh, String en) {
        put("<h2>" + say(zh, en) + "</h2>");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
