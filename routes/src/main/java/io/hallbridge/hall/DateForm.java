package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How a hall wants a moment written: {@code rfc1123} (in GMT), {@code epoch-seconds}, {@code epoch-millis}, or in
 * Chinese time {@code iso} or a pattern such as {@code yyyyMMddHHmmss}.
 *
 * @param word how the profile says it
 */
public record DateForm(String word) {
    static final DateForm RFC_1123 = new DateForm("rfc1123");
    static final DateForm MILLIS = new DateForm("epoch-millis");
    static final DateForm DIGITS = new DateForm("yyyyMMddHHmmss");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** With a day of two digits, as HTTP writes dates. */
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final Map<String, Function<Instant, String>> NAMED = Map.of(
            "rfc1123", moment -> HTTP.format(moment.atOffset(ZoneOffset.UTC)),
            "iso",
                    moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            moment.truncatedTo(ChronoUnit.SECONDS).atZone(CHINA)),
            "epoch-seconds", moment -> String.valueOf(moment.getEpochSecond()),
            "epoch-millis", moment -> String.valueOf(moment.toEpochMilli()));
    private static final Text FORM = new Text(
            "这里应当是 rfc1123、iso、epoch-seconds、epoch-millis，或 yyyyMMddHHmmss 这样的格式",
            "rfc1123, iso, epoch-seconds or epoch-millis belongs here, or a pattern such as yyyyMMddHHmmss");

    static DateForm read(Setting setting, DateForm fallback) {
        DateForm form = new DateForm(setting.text(fallback.word()));
        try {
            form.write(Instant.EPOCH);
            return form;
        } catch (IllegalArgumentException | java.time.DateTimeException noPattern) {
            setting.problem(FORM);
            return fallback;
        }
    }

    /** A moment as the hall reads it. */
    public String write(Instant moment) {
        Function<Instant, String> named = NAMED.get(word);
        return named != null
                ? named.apply(moment)
                : DateTimeFormatter.ofPattern(word, Locale.ENGLISH).format(moment.atZone(CHINA));
    }
}
