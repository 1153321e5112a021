package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import java.time.LocalDate;

/** The sentences said about calendar files. */
final class CalendarWords {
    static final Text NO_YEAR = new Text("这里应当是 \"2026\" 这样的年份", "this must be a year such as \"2026\"");
    static final Text NO_YEARS = new Text("一年也没有，至少写一年", "there is no year; write at least one");
    static final Text NOTHING_OFF = new Text("没有写哪些天放假", "it does not say which days are off");
    static final Text NO_PERIOD = new Text(
            "这里应当是一天（2026-04-05）或起止两天（2026-04-04/2026-04-06），先起后止",
            "this must be one day (2026-04-05) or the first and the last (2026-04-04/2026-04-06) in that order");

    private CalendarWords() {}

    static Text noDay(String written) {
        return new Text(
                "没有“" + written + "”这一天，请写成 2026-04-05 这样",
                "there is no day \"" + written + "\"; write it as 2026-04-05");
    }

    static Text otherYear(LocalDate day, int year) {
        return new Text(
                day + " 不在 " + year + " 年，也不在上一年 12 月，请移到它那一年",
                day + " is neither in " + year + " nor in the December before; move it to its year");
    }

    static Text noWeekend(LocalDate day) {
        return new Text(
                day + " 不是星期六或星期日，本来就上班，请核对日期", day + " is no Saturday or Sunday and is worked anyway; check the date");
    }

    static Text bothWays(LocalDate day) {
        return new Text(
                day + " 既放假又上班，请核对通知，只留一处",
                day + " is both off and worked; compare the notice and leave it in one place");
    }
}
