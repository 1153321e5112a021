package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** Who gets nothing is told why. */
final class RefusalHasReason implements Check {
    static final Rule REFUSAL_HAS_REASON = Rule.error(
            "refusal-has-reason",
            new Text("没有办成却没有写原因", "a case that failed without a reason"),
            new Text("“{other}”是{result}，“{title}”却没有填写", "\"{other}\" is {result}, but \"{title}\" is not filled in"),
            new Text("请写明原因", "say why"));

    /** The system that these codes were seen in asks a reason of every result but 出证办结 and 办结. */
    static final NamedCheck NAMED = new NamedCheck(
            "refusal-has-reason",
            List.of(REFUSAL_HAS_REASON),
            Map.of("result", "result", "reason", "resultExplain"),
            Map.of("results", "1、2、3、4、5"),
            RefusalHasReason::new);

    private final Result result;
    private final String reason;

    private RefusalHasReason(Options options) {
        this.result = new Result(options);
        this.reason = options.get("reason");
    }

    @Override
    public void look(Inspection at) {
        if (at.text(reason).isEmpty()) {
            result.report(at, REFUSAL_HAS_REASON, reason);
        }
    }
}
