package io.hallbridge.check;

import io.hallbridge.dataset.WorkingDays;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final List<String> fields;
    private final Clock clock;
    private final int tolerance;

    private TimeNotInFuture(Options options) {
        this.fields = List.of(options.get("apply"), options.get("accept"), options.get("result"));
        this.clock = options.clock();
        this.tolerance = options.number("tolerance-minutes");
    }

    @Override
    public void look(Inspection at) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), WorkingDays.ZONE);
        Moment latest = new Moment(now.plusMinutes(tolerance));
        for (String field : fields) {
            Optional<Moment> moment = at.moment(field);
            if (moment.isPresent() && latest.isBefore(moment.get())) {
                String value = moment.get().toString();
                at.report(TIME_NOT_IN_FUTURE, field, Map.of("title", at.titleOf(field), "value", value));
            }
        }
    }
}
