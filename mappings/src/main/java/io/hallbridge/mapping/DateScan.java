package io.hallbridge.mapping;

/**
 * The numbers of one written date. Read by hand: a long table has some in each of its rows.
 *
 * <p>Either {@code 2026-3-2} with {@code -}, {@code /}, {@code .} or 年 and 月 between, and behind it a time of day where there
 * is one, {@code 9:30} or {@code 9:30:15.0}; or all digits together, 8 or 14.
 */
final class DateScan {
    private static final int DAY = 8;
    private static final int MOMENT = 14;

    private final char[] text;
    private int at;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;

    DateScan(String text) {
        this.text = text.toCharArray();
    }

    int year() {
        return year;
    }

    int month() {
        return month;
    }

    int day() {
        return day;
    }

    int hour() {
        return hour;
    }

    int minute() {
        return minute;
    }

    int second() {
        return second;
    }

    /** Whether the text is a date in digits alone. */
    boolean packed() {
        int length = text.length;
        if (length != DAY && length != MOMENT || digits(0, length) < length) {
            return false;
        }
        year = number(0, 4);
        month = number(4, 6);
        day = number(6, DAY);
        if (length == MOMENT) {
            hour = number(8, 10);
            minute = number(10, 12);
            second = number(12, MOMENT);
        }
        return true;
    }

    /** Whether the text is a date with something between its parts. */
    boolean split() {
        at = 0;
        year = take(4, 4);
        boolean date = year >= 0 && separated("-/.年");
        month = take(1, 2);
        date = date && month >= 0 && separated("-/.月");
        int from = at;
        day = take(1, 2);
        if (!date || day < 0) {
            return false;
        }
        if (at == from + 2 && is(':')) { // 2026-3-12:30 is half past two on the first
            at--;
            day /= 10;
        }
        at += is('日') ? 1 : 0;
        return at == text.length || time();
    }

    private boolean time() {
        while (is('T') || is(' ')) {
            at++;
        }
        hour = take(1, 2);
        if (hour < 0 || !taken(':')) {
            return false;
        }
        minute = take(2, 2);
        if (minute >= 0 && taken(':')) {
            second = take(2, 2);
            return second >= 0 && (at == text.length || fraction());
        }
        return minute >= 0 && at == text.length;
    }

    private boolean fraction() {
        return taken('.') && at < text.length && digits(at, text.length) == text.length - at;
    }

    /** A sign of a date, and the space that some write behind 年 and 月. */
    private boolean separated(String by) {
        if (at == text.length || by.indexOf(text[at]) < 0) {
            return false;
        }
        boolean word = text[at++] > '/';
        at += word && is(' ') ? 1 : 0;
        return true;
    }

    private boolean taken(char c) {
        boolean there = is(c);
        at += there ? 1 : 0;
        return there;
    }

    private boolean is(char c) {
        return at < text.length && text[at] == c;
    }

    /** A number of so many digits; -1 where there are fewer. */
    private int take(int fewest, int most) {
        int count = digits(at, Math.min(text.length, at + most));
        at += count;
        return count < fewest ? -1 : number(at - count, at);
    }

    /** How many digits stand there in a row. */
    private int digits(int from, int to) {
        int end = from;
        while (end < to && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end - from;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
