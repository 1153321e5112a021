package io.hallbridge.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads a moment in the forms that halls write one in. Chinese time where a form says nothing of it. */
final class Moments {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** As seconds this is the year 5138, as milliseconds 1973. */
    private static final long SMALLEST_MILLIS = 100_000_000_000L;

    private Moments() {}

    /** Empty where nothing stands there that can be understood. */
    static Optional<Instant> read(JsonNode value) {
        String written = value.asText("").strip();
        try {
            if (written.matches("\\d{14}")) {
                return Optional.of(local(written, "yyyyMMddHHmmss"));
            }
            if (written.matches("\\d{9,13}")) {
                long number = Long.parseLong(written);
                return Optional.of(
                        number < SMALLEST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            return written.matches("[^ T]+ [^ T]+")
                    ? Optional.of(local(written, "yyyy-MM-dd HH:mm:ss"))
                    : Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Instant local(String written, String pattern) {
        return LocalDateTime.parse(written, DateTimeFormatter.ofPattern(pattern))
                .atZone(CHINA)
                .toInstant();
    }
}
