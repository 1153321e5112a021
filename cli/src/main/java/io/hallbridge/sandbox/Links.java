package io.hallbridge.sandbox;

import io.hallbridge.finding.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the hall's pages in the reader's language. */
final class Links {
    private final Language language;

    Links(Language language) {
        this.language = language;
    }

    /** A page with a query: names and values in turn, those with an empty value left out. */
    String to(String path, String... query) {
        StringBuilder link = new StringBuilder(path);
        char before = '?';
        for (int i = 0; i < query.length; i += 2) {
            if (!query[i + 1].isEmpty()) {
                link.append(before).append(query[i]).append('=').append(encode(query[i + 1]));
                before = '&';
            }
        }
        return language == Language.EN ? link.append(before).append("lang=en").toString() : link.toString();
    }

    String item(String dataset, String key) {
        return to("/items/" + encode(dataset) + "/" + encode(key));
    }

    String batch(long number) {
        return to("/batches/" + number);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
