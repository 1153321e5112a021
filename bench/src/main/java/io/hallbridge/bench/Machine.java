package io.hallbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that is measured on, in a line. */
final class Machine {
    private Machine() {}

    static String line() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %s GiB, %s; Java %s.",
                Runtime.getRuntime().availableProcessors(),
                found("/proc/cpuinfo", "model name"),
                gib(found("/proc/meminfo", "MemTotal")),
                found("/etc/os-release", "PRETTY_NAME"),
                Runtime.version());
    }

    private static String gib(String kib) {
        String digits = kib.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? kib : String.valueOf(Math.round(Long.parseLong(digits) / 1024.0 / 1024.0));
    }

    private static String found(String file, String name) {
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                if (line.startsWith(name)) {
                    return line.substring(line.indexOf(line.contains(":") ? ':' : '=') + 1)
                            .replace("\"", "")
                            .strip();
                }
            }
        } catch (IOException notThere) {
            return "?";
        }
        return "?";
    }
}
