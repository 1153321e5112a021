package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method and a path with named places, as a profile writes them: {@code POST /datasets/{dataset}/upsert}.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param path the path with the query, if any, relative to the hall's address
 */
public record Call(String method, String path) {
    private static final Pattern WRITTEN = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/[!-~]*)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Text FORM = new Text(
            "这里应当是方法和路径，例如 POST /items/{dataset}",
            "a method and a path belong here, for instance POST /items/{dataset}");

    /** Reads a call that may name the given places. */
    static Call read(Setting setting, Collection<String> places) {
        Matcher written = WRITTEN.matcher(setting.needed());
        if (!written.matches()) {
            if (setting.present()) {
                setting.problem(FORM);
            }
            return new Call("POST", "/");
        }
        PLACE.matcher(written.group(2))
                .results()
                .map(place -> place.group(1))
                .filter(place -> !places.contains(place))
                .forEach(place -> setting.problem(unknown(place, new TreeSet<>(places))));
        return new Call(written.group(1), written.group(2));
    }

    private static Text unknown(String place, Collection<String> places) {
        return new Text(
                "路径里没有 {" + place + "} 这个位置；可用的：" + String.join(", ", places),
                "a path has no place {" + place + "}; known: " + String.join(", ", places));
    }

    /** The path with the values percent-encoded into their places. */
    public String at(Map<String, String> values) {
        return PLACE.matcher(path)
                .replaceAll(place -> Matcher.quoteReplacement(encoded(values.getOrDefault(place.group(1), ""))));
    }

    /** Everything but letters, digits and {@code - . _ ~} as bytes in UTF-8, so that nobody on the way rewrites it. */
    static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xff);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(String.format("%02X", (int) letter));
            }
        }
        return encoded.toString();
    }
}
