package io.hallbridge.workspace;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a hall is waited for.
 *
 * @param connect for a connection
 * @param answer for the whole answer to a call
 * @param retries how often a call is tried again
 * @param firstWait before the first retry; doubled each time
 * @param longestWait the ceiling of that, and of what the hall itself may ask for
 */
public record Patience(Duration connect, Duration answer, int retries, Duration firstWait, Duration longestWait) {
    /** What holds unless the settings say otherwise. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(60), 4, Duration.ofMillis(500), Duration.ofSeconds(60));

    private static final int MOST_RETRIES = 20;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(ms|s|m)");
    private static final Text FORM =
            new Text("这里应当是时间，例如 500ms、10s、2m", "a time belongs here, for instance 500ms, 10s or 2m");

    /** Reads {@code { connect: 10s, answer: 60s, retries: 4, first-wait: 500ms, longest-wait: 60s }}. */
    static Patience read(Setting setting) {
        return new Patience(
                span(setting.get("connect"), USUAL.connect),
                span(setting.get("answer"), USUAL.answer),
                (int) setting.get("retries").integer(USUAL.retries, 0, MOST_RETRIES),
                span(setting.get("first-wait"), USUAL.firstWait),
                span(setting.get("longest-wait"), USUAL.longestWait));
    }

    private static Duration span(Setting setting, Duration usual) {
        if (!setting.present()) {
            return usual;
        }
        Matcher written = SPAN.matcher(setting.text(""));
        if (!written.matches() || Long.parseLong(written.group(1)) == 0) {
            setting.problem(FORM);
            return usual;
        }
        long count = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
