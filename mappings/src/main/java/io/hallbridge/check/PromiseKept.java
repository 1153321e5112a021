package io.hallbridge.check;

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

    private final String accept;
    private final String result;
    private final String due;
    private final String promise;
    private final String unit;
    private final WorkingDays calendar;

    private PromiseKept(Options options) {
        this.accept = options.get("accept");
        this.result = options.get("result");
        this.due = options.get("due");
        this.promise = options.get("promise");
        this.unit = options.get("promise-unit");
        this.calendar = options.datasets().calendar(options.get("calendar"));
    }

    @Override
    public void look(Inspection at) {
        Set<Integer> unknown = new TreeSet<>();
        Optional<LocalDate> promised = day(at, due);
        Optional<LocalDate> reckoned = promise(at, unknown);
        if (promised.isPresent() && reckoned.isPresent() && !reckoned.get().equals(promised.get())) {
            differs(at, promised.get(), reckoned.get());
        }
        Optional<LocalDate> last = promised.isPresent() ? promised : reckoned;
        Optional<LocalDate> finished = day(at, result);
        if (last.isPresent() && finished.isPresent() && finished.get().isAfter(last.get())) {
            after(at, last.get(), finished.get(), unknown);
        }
        for (int year : unknown) {
            missing(at, year);
        }
    }

    private static Optional<LocalDate> day(Inspection at, String field) {
        return at.moment(field).map(Moment::day);
    }

    /** The day on which a limit promised in working days ends; nothing where it was promised in other units or not at all. */
    private Optional<LocalDate> promise(Inspection at, Set<Integer> unknown) {
        OptionalLong days = at.number(promise);
        boolean working = at.text(unit).equals(Optional.of(TimeLimit.WORKING_DAY));
        Optional<LocalDate> first = day(at, accept);
        return working && days.isPresent() && days.getAsLong() >= 0 && first.isPresent()
                ? calendar.after(first.get(), days.getAsLong()).orTell(unknown::add)
                : Optional.empty();
    }

    private void differs(Inspection at, LocalDate promised, LocalDate end) {
        at.report(
                PROMISE_DATE_DIFFERS,
                due,
                Map.of(
                        "title", at.titleOf(due),
                        "value", promised.toString(),
                        "other", at.titleOf(accept),
                        "accepted", day(at, accept).map(LocalDate::toString).orElse(""),
                        "days", String.valueOf(at.number(promise).orElse(0)),
                        "due", end.toString()));
    }

    /** A limit whose last day is a day off ends on the next working day (Civil Code, article 203). */
    private void after(Inspection at, LocalDate last, LocalDate finished, Set<Integer> unknown) {
        calendar.after(last.minusDays(1), 1)
                .orTell(unknown::add)
                .filter(finished::isAfter)
                .ifPresent(end -> calendar.between(end, finished)
                        .orTell(unknown::add)
                        .ifPresent(days -> overdue(at, end, finished, days)));
    }

    private void overdue(Inspection at, LocalDate end, LocalDate finished, int days) {
        at.report(
                Wording.put(RESULT_OVERDUE, "late", late(days)),
                result,
                Map.of("title", at.titleOf(result), "value", finished.toString(), "due", end.toString()));
    }

    private static Text late(int days) {
        if (days == 0) {
            return new Text("不到 1 个工作日", "less than a working day");
        }
        return new Text(days + " 个工作日", days + (days == 1 ? " working day" : " working days"));
    }

    private void missing(Inspection at, int year) {
        String field = at.text(due).isPresent() ? due : promise;
        at.report(
                CALENDAR_MISSING,
                field,
                Map.of("title", at.titleOf(field), "calendar", calendar.name(), "year", String.valueOf(year)));
    }
}
