package io.hallbridge.check;

import io.hallbridge.dataset.Reckoned;
import io.hallbridge.dataset.WorkingDays;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case was finished by the promised day, and that day is as many working days after acceptance as was promised. Nothing is
 * said by a calendar that does not know the year, but that it does not.
 */
final class PromiseKept implements Check {
    static final Rule PROMISE_DATE_DIFFERS = Rule.warning(
            "promise-date-differs",
            new Text("承诺办结日期算得不对", "the promised day does not follow from the promised limit"),
            new Text(
                    "“{title}”是 {value}，从“{other}”{accepted} 起 {days} 个工作日应为 {due}",
                    "\"{title}\" is {value}, but {days} working days from \"{other}\", {accepted}, end on {due}"),
            new Text("请核对；因特别程序或暂停计时推后的不用改", "check it; leave it where a special procedure or a pause has moved it"));

    /** A warning: that a case was late is a fact, and a fact is reported, not held back. */
    static final Rule RESULT_OVERDUE = Rule.warning(
            "result-overdue",
            new Text("超过承诺期限办结", "finished after the promised day"),
            new Text(
                    "“{title}”是 {value}，过了应办结的 {due}，超 {late}",
                    "\"{title}\" is {value}, after the day it was due, {due}, by {late}"),
            new Text("请核对日期；确实超期的不用改，照实上报", "check the dates; if it was late leave it, it is sent as it is"));

    static final Rule CALENDAR_MISSING = Rule.warning(
            "calendar-missing",
            new Text("没有这一年的工作日日历", "no calendar of working days for that year"),
            new Text(
                    "“{title}”要按工作日计算，日历 {calendar} 里没有 {year} 年，没有核对",
                    "\"{title}\" is reckoned in working days, and calendar {calendar} does not know {year}: it was not checked"),
            new Text(
                    "请在工作区的 calendars/{calendar}.yaml 里按国务院办公厅的通知写上 {year} 年",
                    "add {year} to calendars/{calendar}.yaml in the workspace, from the State Council's notice"));

    static final NamedCheck NAMED = new NamedCheck(
            "promise-kept",
            List.of(PROMISE_DATE_DIFFERS, RESULT_OVERDUE, CALENDAR_MISSING),
            Map.of(
                    "accept", "acceptTime",
                    "result", "resultTime",
                    "due", "promiseDate",
                    "promise", "promiseDays",
                    "promise-unit", "promiseUnit"),
            Map.of("calendar", "cn"),
            PromiseKept::new);

    private final Options options;
    private final WorkingDays calendar;

    private PromiseKept(Options options) {
        this.options = options;
        this.calendar = options.datasets().calendar(options.get("calendar"));
    }

    @Override
    public void look(Inspection at) {
        Set<Integer> unknown = new TreeSet<>();
        Optional<LocalDate> promised = day(at, "due");
        Optional<LocalDate> reckoned = promise(at).flatMap(end -> end.orTell(unknown::add));
        promised.ifPresent(day -> reckoned.filter(end -> !end.equals(day)).ifPresent(end -> differs(at, day, end)));
        Optional<LocalDate> due = promised.or(() -> reckoned);
        due.ifPresent(last -> day(at, "result")
                .filter(result -> result.isAfter(last))
                .ifPresent(result -> after(at, last, result, unknown)));
        unknown.forEach(year -> missing(at, year));
    }

    private Optional<LocalDate> day(Inspection at, String option) {
        return options.moment(at, option).map(Moment::day);
    }

    /** The day on which a limit promised in working days ends; nothing where it was promised in other units or not at all. */
    private Optional<Reckoned<LocalDate>> promise(Inspection at) {
        OptionalLong days = at.number(options.get("promise"));
        boolean working = at.text(options.get("promise-unit")).equals(Optional.of(TimeLimit.WORKING_DAY));
        return working && days.isPresent() && days.getAsLong() >= 0
                ? day(at, "accept").map(first -> calendar.after(first, days.getAsLong()))
                : Optional.empty();
    }

    private void differs(Inspection at, LocalDate promised, LocalDate end) {
        String field = options.get("due");
        at.report(
                PROMISE_DATE_DIFFERS,
                field,
                Map.of(
                        "title", at.titleOf(field),
                        "value", promised.toString(),
                        "other", at.titleOf(options.get("accept")),
                        "accepted", day(at, "accept").map(LocalDate::toString).orElse(""),
                        "days", String.valueOf(at.number(options.get("promise")).orElse(0)),
                        "due", end.toString()));
    }

    /** A limit whose last day is a day off ends on the next working day (Civil Code, article 203). */
    private void after(Inspection at, LocalDate due, LocalDate result, Set<Integer> unknown) {
        calendar.after(due.minusDays(1), 1)
                .orTell(unknown::add)
                .filter(result::isAfter)
                .ifPresent(last -> calendar.between(last, result)
                        .orTell(unknown::add)
                        .ifPresent(days -> overdue(at, last, result, days)));
    }

    private void overdue(Inspection at, LocalDate due, LocalDate result, int days) {
        String field = options.get("result");
        at.report(
                Wording.put(RESULT_OVERDUE, "late", late(days)),
                field,
                Map.of("title", at.titleOf(field), "value", result.toString(), "due", due.toString()));
    }

    private static Text late(int days) {
        if (days == 0) {
            return new Text("不到 1 个工作日", "less than a working day");
        }
        return new Text(days + " 个工作日", days + (days == 1 ? " working day" : " working days"));
    }

    private void missing(Inspection at, int year) {
        String due = options.get("due");
        String field = at.text(due).isPresent() ? due : options.get("promise");
        at.report(
                CALENDAR_MISSING,
                field,
                Map.of("title", at.titleOf(field), "calendar", calendar.name(), "year", String.valueOf(year)));
    }
}
