package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** A limit is a limit, not a number by which some system means that there is none. */
final class LimitIsNotAFiller implements Check {
    static final Rule LIMIT_IS_NOT_A_FILLER = Rule.warning(
            "limit-is-not-a-filler",
            new Text("时限像是占位的数字", "a limit that looks like a filler"),
            new Text(
                    "“{title}”是 {value}，有的系统用它表示没有期限",
                    "\"{title}\" is {value}, by which some systems mean that there is no limit"),
            new Text(
                    "没有期限请留空；确实是 {value} 的不用改",
                    "leave it empty if there is no limit; keep it if it is really {value}"));

    static final NamedCheck NAMED = new NamedCheck(
            "limit-is-not-a-filler",
            List.of(LIMIT_IS_NOT_A_FILLER),
            Map.of("statutory", "statutoryDays", "promise", "promiseDays"),
            Map.of("fillers", "500、99999"),
            LimitIsNotAFiller::new);

    private final List<String> fields;
    private final List<String> fillers;

    private LimitIsNotAFiller(Options options) {
        this.fields = List.of(options.get("statutory"), options.get("promise"));
        this.fillers = options.words("fillers");
    }

    @Override
    public void look(Inspection at) {
        for (String field : fields) {
            String value = at.number(field).isPresent()
                    ? String.valueOf(at.number(field).getAsLong())
                    : "";
            if (fillers.contains(value)) {
                at.report(LIMIT_IS_NOT_A_FILLER, field, Map.of("title", at.titleOf(field), "value", value));
            }
        }
    }
}
