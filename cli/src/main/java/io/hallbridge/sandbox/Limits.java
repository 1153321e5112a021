package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;
import java.util.Map;

/** Time limits in words: {@code 5 个工作日}, on the spot, or nothing where none is stated. */
final class Limits {
    private static final String HOUR = "3";
    private static final String MINUTE = "4";

    private final Sheet sheet;
    private final Fields fields;

    Limits(Sheet sheet, Fields fields) {
        this.sheet = sheet;
        this.fields = fields;
    }

    String promise() {
        return limit("promiseDays", "promiseUnit");
    }

    String statutory() {
        return limit("statutoryDays", "statutoryUnit");
    }

    String step() {
        return limit("days", "unit");
    }

    private String limit(String days, String unit) {
        return fields.number(days).map(number -> limit(number, unit)).orElse("");
    }

    private String limit(long number, String unit) {
        if (number == 0) {
            return sheet.word(Words.ON_THE_SPOT);
        }
        boolean countedPlainly = fields.is(unit, HOUR) || fields.is(unit, MINUTE);
        Text sentence = number == 1 ? Words.ONE_LIMIT : countedPlainly ? Words.SHORT_LIMIT : Words.LIMIT;
        return sheet.word(sentence, Map.of("count", String.valueOf(number), "unit", fields.text(unit)));
    }
}
