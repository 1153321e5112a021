package io.hallbridge.sandbox;

import com.sun.net.httpserver.Headers;
import io.hallbridge.finding.Language;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the hall over HTTP.
 *
 * @param method {@code GET}, {@code POST} …
 * @param rawPath the path as sent, percent-encoded
 * @param rawQuery the query as sent; null where there is none
 * @param headers the request's headers
 * @param body the request's bytes, read at most once
 */
record Call(String method, String rawPath, @Nullable String rawQuery, Headers headers, InputStream body) {
    private static final Pattern NAME = Pattern.compile(Api.BASE + "/(datasets/[^/]+/(?=upsert|retire|documents))?"
            + "(?<name>health|token|upsert|retire|documents|batches)((?<=batches)/(?<batch>[^/]+))?(/.*)?");

    /** The same call by another method. */
    Call as(String other) {
        return new Call(other, rawPath, rawQuery, headers, body);
    }

    /** The path's segments, decoded: {@code /a/b%2Fc} has two, {@code a} and {@code b/c}. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.substring(1).split("/", -1)) {
            segments.add(decode(segment.replace("+", "%2B")));
        }
        return segments;
    }

    /** The query's parameters, decoded; of one given twice the first. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Whether it writes or retires documents. */
    boolean sendsBatch() {
        return name().equals("upsert") || name().equals("retire");
    }

    /** Which call of the exchange API it is, in a word that names no dataset and no document. */
    String name() {
        Matcher known = NAME.matcher(rawPath);
        return known.matches() ? known.group("name") : "other";
    }

    /** The idempotency key of the batch it sends or asks after; {@code -} where there is none. */
    String batch() {
        Matcher asked = NAME.matcher(rawPath);
        String key = asked.matches() && asked.group("batch") != null
                ? asked.group("batch")
                : header("Idempotency-Key").orElse("-");
        return BatchForm.IDEMPOTENCY_KEY.matcher(key).matches() ? key : "-";
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The language for the API's sentences: English where the caller asks for it, else Chinese. */
    Language language() {
        boolean english =
                header("Accept-Language").orElse("").toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Language.EN : Language.ZH;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw new Refused(Fault.FORMAT, Sentences.BROKEN_ESCAPE);
        }
    }
}
