package io.hallbridge.samples.kaili;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a content file: an item people apply for, with its variants.
 *
 * @param type its type's code
 * @param name its name
 * @param variants its handling items; none where it has one way of handling only
 * @param audiences codes of those it serves
 * @param statutory days allowed by law; negative where the law sets no limit
 * @param promise days promised; 0 on the spot
 * @param resultType the code of the kind of result
 * @param resultName the result; empty where there is none
 * @param law the law it rests on
 * @param materials what to bring besides application form and identity paper
 * @param more fee, ways to apply, reason for coming, by their short names
 */
record ItemLine(
        String type,
        String name,
        List<String> variants,
        List<String> audiences,
        int statutory,
        int promise,
        String resultType,
        String resultName,
        String law,
        List<String> materials,
        Map<String, String> more) {
    private static final Pattern HEAD = Pattern.compile("(\\d\\d) ([^{]+?)(?: *\\{(.+)\\})?");
    private static final String AUDIENCES = "个企事社机他";
    private static final Map<String, String> RESULTS = Map.of("证", "10", "文", "20", "他", "30", "无", "99");

    static ItemLine parse(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        Matcher head = HEAD.matcher(parts[0]);
        if (!head.matches()) {
            throw new IllegalArgumentException(line);
        }
        String[] days = parts[2].split("/");
        String[] result = parts[3].split(":");
        return new ItemLine(
                head.group(1),
                head.group(2),
                head.group(3) == null ? List.of() : List.of(head.group(3).split(" ")),
                audiences(parts[1]),
                days[0].equals("-") ? -1 : Integer.parseInt(days[0]),
                days[1].equals("即") ? 0 : Integer.parseInt(days[1]),
                String.valueOf(RESULTS.get(result[0])),
                result.length > 1 ? result[1] : "",
                parts[4],
                List.of(parts[5].split("、")),
                more(parts.length > 6 ? parts[6] : ""));
    }

    private static List<String> audiences(String letters) {
        return letters.chars()
                .mapToObj(letter -> String.valueOf(AUDIENCES.indexOf(letter) + 1))
                .sorted()
                .toList();
    }

    private static Map<String, String> more(String text) {
        Map<String, String> more = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            if (pair.contains("=")) {
                more.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return more;
    }

    boolean isPublic() {
        return type.equals("20");
    }

    boolean isLevy() {
        return type.equals("04");
    }

    boolean forPeople() {
        return audiences.contains("1");
    }

    boolean forBodies() {
        return !audiences.equals(List.of("1"));
    }
}
