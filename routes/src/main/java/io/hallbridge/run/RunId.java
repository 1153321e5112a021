package io.hallbridge.run;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** The number of a run: the minute it began, by the hall's clock, and four digits that tell apart what began together. */
final class RunId {
    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunId() {}

    /** {@code 20261123-010000-7f3a}. */
    static String next(Clock clock) {
        byte[] apart = new byte[2];
        RANDOM.nextBytes(apart);
        return MINUTE.format(ZonedDateTime.now(clock).withZoneSameInstant(HALL_TIME)) + "-"
                + HexFormat.of().formatHex(apart);
    }

    /** What is enough to name a run by among the last ones: {@code 7f3a}. */
    static String suffix(String run) {
        return run.substring(run.lastIndexOf('-') + 1);
    }
}
