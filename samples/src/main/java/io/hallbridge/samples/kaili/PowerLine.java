package io.hallbridge.samples.kaili;

import java.util.Arrays;
import java.util.List;

/**
 * A line of a content file: powers nobody applies for, that rest on one law.
 *
 * @param type their type's code
 * @param law the law
 * @param names their names
 * @param methods what a penalty may consist of; empty for other types
 */
record PowerLine(String type, String law, List<String> names, String methods) {

    static PowerLine parse(String line) {
        String[] parts =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toArray(String[]::new);
        String[] head = parts[0].split(" ", 2);
        return new PowerLine(
                head[0],
                head[1],
                Arrays.stream(parts[1].split(";"))
                        .map(name -> named(head[0], name.strip()))
                        .toList(),
                parts.length > 2 ? parts[2] : "");
    }

    private static String named(String type, String what) {
        return switch (type) {
            case "02" -> "对" + what + "的处罚";
            case "06" -> "对" + what + "的监督检查";
            default -> what;
        };
    }
}
