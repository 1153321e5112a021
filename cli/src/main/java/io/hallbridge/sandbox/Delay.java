package io.hallbridge.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time as they are written for a fault: {@code 200ms}, {@code 3s}, {@code 2m}. */
final class Delay {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    private Delay() {}

    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    default -> Duration.ofMinutes(count);
                });
    }
}
