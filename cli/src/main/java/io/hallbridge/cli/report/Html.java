package io.hallbridge.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Texts as they stand in HTML and XML. */
final class Html {
    private Html() {}

    /** For content and for attributes in double quotes; characters that XML forbids are left out. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
                    if (!control && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Words that are not empty, with dots between. */
    static String words(String... parts) {
        List<String> words = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                words.add(part);
            }
        }
        return String.join(" · ", words);
    }
}
