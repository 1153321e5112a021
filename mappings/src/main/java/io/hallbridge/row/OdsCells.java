package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What one cell element of an .ods holds: its value by its type, and beside it the text that a person sees. */
final class OdsCells {
    /** Error values as LibreOffice and Excel show them. */
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|DIV/0!|N/A|NAME\\?|NULL!|NUM!|VALUE!|SPILL!)|(Err|错误|錯誤):\\d{3}");

    private static final Pattern HAS_TIME = Pattern.compile("[:：时時點点]");
    private static final Pattern TOO_FINE = Pattern.compile("(\\.\\d{9})\\d+");
    private static final Pattern PREFIX = Pattern.compile("^[a-z]+:(?==)");
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int LONGEST_FILLED = 20;

    private final LocalDate dayZero;

    /** @param dayZero the day that a date written as a number counts from */
    OdsCells(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** Reads from the start of a cell to its end. */
    Cell read(XmlCursor xml, SourceFile file) throws Unreadable {
        OdsValue held = OdsValue.of(xml);
        String paragraphs = OdsText.readCell(xml, file);
        String formula = held.formula();
        if (formula != null && held.type().isEmpty() && paragraphs == null) {
            return Cell.error(PREFIX.matcher(formula).replaceFirst(""));
        }
        String shown = paragraphs == null ? "" : paragraphs;
        if (held.type().equals("error")
                || formula != null && ERROR.matcher(shown).matches()) {
            return Cell.error(shown.isEmpty() ? "#VALUE!" : shown);
        }
        String value = held.value();
        return value == null
                ? Cell.text(held.string() == null ? shown : held.string())
                : cell(held.type(), value, shown);
    }

    private Cell cell(String type, String value, String shown) {
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, shown);
            case "date" -> date(value, shown);
            case "time" -> time(value);
            case "boolean" -> truth(value);
            default -> Cell.text(shown);
        };
    }

    /** LibreOffice counts truth values among the numbers; only what it shows tells them. */
    private static Cell number(String value, String shown) {
        boolean truth = shown.equalsIgnoreCase("TRUE") || shown.equalsIgnoreCase("FALSE");
        return truth ? truth(value) : filledUp(Numbers.cell(value), shown);
    }

    /** A number shown with leading zeros is what its format makes of it. */
    private static Cell filledUp(Cell plain, String shown) {
        String digits = plain.text();
        int zeros = shown.length() - digits.length();
        boolean filled = zeros > 0 && shown.length() <= LONGEST_FILLED && shown.equals("0".repeat(zeros) + digits);
        return filled && Numbers.index(digits) >= 0 ? Cell.filled(shown, digits) : plain;
    }

    private Cell date(String value, String shown) {
        try {
            boolean withTime = HAS_TIME.matcher(shown).find();
            return Cell.date(SerialDates.iso(moment(value.strip()), withTime));
        } catch (DateTimeException | ArithmeticException e) {
            return Cell.error(value);
        }
    }

    /** Programs write what a binary fraction of a day makes of a time, {@code 08:29:59.999999728}. */
    private LocalDateTime moment(String value) {
        double serial = Numbers.value(value);
        if (!Double.isNaN(serial)) {
            return dayZero.atStartOfDay().plus(Math.round(serial * DAY_MILLIS), ChronoUnit.MILLIS);
        }
        String written = TOO_FINE.matcher(value).replaceFirst("$1").replaceFirst("Z$", "");
        return written.indexOf('T') < 0
                ? LocalDate.parse(written).atStartOfDay()
                : LocalDateTime.parse(written).plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
    }

    private static Cell time(String value) {
        try {
            Duration written = Duration.parse(TOO_FINE.matcher(value).replaceFirst("$1"));
            long millis = written.plusNanos(500_000).toMillis();
            if (millis < 0) {
                return Numbers.cell((double) millis / DAY_MILLIS);
            }
            return Cell.date(
                    millis < DAY_MILLIS
                            ? SerialDates.clock(LocalTime.ofNanoOfDay(millis * 1_000_000))
                            : SerialDates.elapsed(millis));
        } catch (DateTimeException | ArithmeticException e) {
            return Cell.error(value);
        }
    }

    private static Cell truth(String value) {
        return switch (value.strip()) {
            case "true", "1" -> Cell.TRUE;
            case "false", "0" -> Cell.FALSE;
            default -> Cell.error(value);
        };
    }
}
