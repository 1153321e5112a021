package io.hallbridge.hall;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * When a run began, told from its number: {@code 20261123-0100-7f3a} began at 2026-11-23T01:00:00+08:00. A batch carries
 * this time rather than the present one, so that its bytes are the same however often and whenever it is sent.
 */
public final class RunTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final int LENGTH = 13;

    private RunTime() {}

    /** ISO 8601 with the offset of Chinese time. */
    public static String of(String run) {
        try {
            String start = run.substring(0, Math.min(LENGTH, run.length()));
            return LocalDateTime.parse(start, WRITTEN).atZone(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException otherForm) {
            throw new IllegalArgumentException("a run's number starts with its date and time: " + run, otherForm);
        }
    }
}
