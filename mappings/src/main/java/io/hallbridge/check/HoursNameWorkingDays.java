package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** Office hours say on which days. */
final class HoursNameWorkingDays implements Check {
    static final Rule HOURS_NAME_WORKING_DAYS = Rule.info(
            "hours-name-working-days",
            new Text("办理时间没有说明哪几天", "office hours that do not say which days"),
            new Text("“{title}”没有写明工作日或星期几", "\"{title}\" names neither working days nor days of the week"),
            new Text("请写成如“工作日 9:00-17:00”", "write for example 工作日 9:00-17:00"));

    static final NamedCheck NAMED = new NamedCheck(
            "hours-name-working-days",
            List.of(HOURS_NAME_WORKING_DAYS),
            Map.of("hours", "hours"),
            Map.of("words", "工作日、星期、周一、周二、周三、周四、周五、周六、周日、每天、每日、全天"),
            HoursNameWorkingDays::new);

    private final String hours;
    private final List<String> words;

    private HoursNameWorkingDays(Options options) {
        this.hours = options.get("hours");
        this.words = options.words("words");
    }

    @Override
    public void look(Inspection at) {
        at.text(hours)
                .filter(text -> words.stream().noneMatch(text::contains))
                .ifPresent(text -> at.report(HOURS_NAME_WORKING_DAYS, hours, Map.of("title", at.titleOf(hours))));
    }
}
