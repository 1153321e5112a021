package io.hallbridge.check;

import io.hallbridge.dataset.WorkingDays;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What is said to have happened has happened; clocks of different systems may differ by some minutes. */
final class TimeNotInFuture implements Check {
    static final Rule TIME_NOT_IN_FUTURE = Rule.error(
            "time-not-in-future",
            new Text("时间还没有到", "a time that has not come yet"),
            new Text("“{title}”是 {value}，现在还没有到", "\"{title}\" is {value}, which has not come yet"),
            new Text("请改正日期；还没有办的环节请留空", "correct the date; leave it empty where that step has not been taken"));

    static final NamedCheck NAMED = new NamedCheck(
            "time-not-in-future",
            List.of(TIME_NOT_IN_FUTURE),
            Map.of("apply", "applyTime", "accept", "acceptTime", "result", "resultTime"),
            Map.of("tolerance-minutes", "10"),
            TimeNotInFuture::new);

    private static final List<String> FIELDS = List.of("apply", "accept", "result");

    private final Options options;
    private final int tolerance;

    private TimeNotInFuture(Options options) {
        this.options = options;
        this.tolerance = options.number("tolerance-minutes");
    }

    @Override
    public void look(Inspection at) {
        LocalDateTime now = LocalDateTime.ofInstant(options.clock().instant(), WorkingDays.ZONE);
        Moment latest = new Moment(now.plusMinutes(tolerance));
        for (String option : FIELDS) {
            String field = options.get(option);
            options.moment(at, option)
                    .filter(latest::isBefore)
                    .ifPresent(moment -> at.report(
                            TIME_NOT_IN_FUTURE, field, Map.of("title", at.titleOf(field), "value", moment.toString())));
        }
    }
}
