package io.hallbridge.sandbox;

/** HTML being written: every text and every attribute value is escaped, there is no way to write one raw. */
final class Html {
    private final StringBuilder out = new StringBuilder(8 * 1024);

    /** An element with others inside; attributes as names and values in turn. */
    Html in(String tag, Runnable inside, String... attributes) {
        open(tag, attributes);
        inside.run();
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds a text. */
    Html leaf(String tag, String text, String... attributes) {
        return in(tag, () -> text(text), attributes);
    }

    /** An element that holds nothing and has no end: {@code input}, {@code link}. */
    Html empty(String tag, String... attributes) {
        return open(tag, attributes);
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        return this;
    }

    private Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(c);
        }
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + out + "\n";
    }
}
