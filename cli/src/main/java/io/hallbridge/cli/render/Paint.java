package io.hallbridge.cli.render;

/** Colour for a terminal, or none. */
public final class Paint {
    private static final String ESCAPE = "\u001b[";

    private final boolean on;

    public Paint(boolean on) {
        this.on = on;
    }

    public String red(String words) {
        return painted("31", words);
    }

    public String yellow(String words) {
        return painted("33", words);
    }

    public String green(String words) {
        return painted("32", words);
    }

    public String blue(String words) {
        return painted("36", words);
    }

    public String bold(String words) {
        return painted("1", words);
    }

    public String faint(String words) {
        return painted("2", words);
    }

    private String painted(String code, String words) {
        return on ? ESCAPE + code + "m" + words + ESCAPE + "0m" : words;
    }
}
