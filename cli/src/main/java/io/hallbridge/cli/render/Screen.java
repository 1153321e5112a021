package io.hallbridge.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.io.UncheckedIOException;
import java.util.List;

/** What a person or a program reads from us: results on one stream, messages on the other, in one language. */
public final class Screen {
    private final Terminal terminal;
    private final Language language;
    private final boolean json;
    private final boolean quiet;
    private final NextCommands commands;

    /** A screen on which commands are named as {@code commands} has them typed. */
    public Screen(Terminal terminal, Language language, boolean json, boolean quiet, NextCommands commands) {
        this.terminal = terminal;
        this.language = language;
        this.json = json;
        this.quiet = quiet;
        this.commands = commands;
    }

    public Terminal terminal() {
        return terminal;
    }

    public Language language() {
        return language;
    }

    /** Whether results are wanted as JSON. */
    public boolean json() {
        return json;
    }

    public boolean quiet() {
        return quiet;
    }

    /** The words in the reader's language, the commands among them as they have to be typed. */
    public String say(Text text) {
        return commands.in(text.in(language));
    }

    public int say(int zh, int en) {
        return language == Language.ZH ? zh : en;
    }

    public String say(String zh, String en) {
        return commands.in(language == Language.ZH ? zh : en);
    }

    /** The paint for results. */
    public Paint paint() {
        return new Paint(terminal.colourful(terminal.outIsTerminal()));
    }

    /** The paint for messages. */
    public Paint messagePaint() {
        return new Paint(terminal.colourful(terminal.errIsTerminal()));
    }

    /** A line of results; nothing when quiet or when results are JSON. */
    public void line(String words) {
        if (!quiet && !json) {
            terminal.out().println(words);
        }
    }

    public void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    /** A result that is wanted even when quiet. */
    public void result(String words) {
        terminal.out().println(words);
    }

    /** One JSON document of results. */
    public void json(JsonNode document) {
        try {
            terminal.out()
                    .println(new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(document));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A message; nothing when quiet. */
    public void note(String words) {
        if (!quiet) {
            terminal.err().println(words);
        }
    }

    /** A message that must be seen whatever was asked for. */
    public void alert(String words) {
        terminal.err().println(words);
    }
}
