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
 * @param decision for the hall to decide on what it has taken, before somebody is told
 */
public record Patience(
        Duration connect, Duration answer, int retries, Duration firstWait, Duration longestWait, Duration decision) {
    /** What holds unless the settings say otherwise. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            4,
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            Duration.ofHours(24));

    private static final int MOST_RETRIES = 20;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(ms|s|m|h)");
    private static final Text FORM =
            new Text("这里应当是时间，例如 500ms、10s、2m、24h", "a time belongs here, for instance 500ms, 10s, 2m or 24h");

    /** How long to wait when tried so often before without success: doubled each time, up to the ceiling. */
    public Duration wait(int before) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(before, MOST_RETRIES));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }

    /** Reads {@code { connect: 10s, answer: 60s, retries: 4, first-wait: 500ms, longest-wait: 60s, decision: 24h }}. */
    static Patience read(Setting setting) {
        return new Patience(
                span(setting.get("connect"), USUAL.connect),
                span(setting.get("answer"), USUAL.answer),
                (int) setting.get("retries").integer(USUAL.retries, 0, MOST_RETRIES),
                span(setting.get("first-wait"), USUAL.firstWait),
                span(setting.get("longest-wait"), USUAL.longestWait),
                span(setting.get("decision"), USUAL.decision));
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
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
