package io.hallbridge.bench.work;

import io.hallbridge.bench.hall.Mood;

/**
 * One task within a series.
 *
 * @param name its name in tables
 * @param source the workbook or database
 * @param measured false for one that only prepares the next
 */
public record Stage(String name, Task.Kind kind, String source, Mood mood, boolean measured) {}
