package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Who must come is told why; who need not come is told nothing of the kind. */
final class VisitsNeedReason implements Check {
    static final Rule VISITS_NEED_REASON = new Rule(
            "visits-need-reason",
            Severity.ERROR,
            false,
            new Text("要到现场却没有写原因", "visits demanded without a reason"),
            new Text("“{other}”是 {visits}，“{title}”却没有填写", "\"{other}\" is {visits}, but \"{title}\" is not filled in"),
            new Text("请写明为什么必须到现场，或把次数改为 0", "say why the applicant must come, or make it 0"));

    static final Rule REASON_WITHOUT_VISITS = Rule.warning(
            "reason-without-visits",
            new Text("不用到现场却写了原因", "a reason for visits that are not demanded"),
            new Text("“{other}”是 0，“{title}”却填写了", "\"{other}\" is 0, but \"{title}\" is filled in"),
            new Text("请清空原因，或改正次数", "empty the reason, or correct the number"));

    static final NamedCheck NAMED = new NamedCheck(
            "visits-need-reason",
            List.of(VISITS_NEED_REASON, REASON_WITHOUT_VISITS),
            Map.of("visits", "visits", "reason", "visitsReason"),
            Map.of(),
            VisitsNeedReason::new);

    private final String visits;
    private final String reason;

    private VisitsNeedReason(Options options) {
        this.visits = options.get("visits");
        this.reason = options.get("reason");
    }

    @Override
    public void look(Inspection at) {
        OptionalLong number = at.number(visits);
        if (number.isEmpty() || (number.getAsLong() > 0) == at.text(reason).isPresent()) {
            return;
        }
        at.report(
                number.getAsLong() > 0 ? VISITS_NEED_REASON : REASON_WITHOUT_VISITS,
                reason,
                Map.of(
                        "title", at.titleOf(reason),
                        "other", at.titleOf(visits),
                        "visits", String.valueOf(number.getAsLong())));
    }
}
