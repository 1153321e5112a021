package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of the flow together take no longer than promised; said only where all are in the promise's unit. */
final class FlowWithinPromise implements Check {
    static final Rule FLOW_WITHIN_PROMISE = Rule.warning(
            "flow-within-promise",
            new Text("各环节时限之和大于承诺时限", "the steps together take longer than promised"),
            new Text("“{title}”各环节共 {sum}，承诺 {promise}", "the steps of \"{title}\" take {sum}, promised is {promise}"),
            new Text("请缩短环节时限，或延长承诺时限", "shorten the steps, or promise more"));

    static final NamedCheck NAMED = new NamedCheck(
            "flow-within-promise",
            List.of(FLOW_WITHIN_PROMISE),
            Map.of("flow", "flow", "promise", "promiseDays", "promise-unit", "promiseUnit"),
            Limits.MONTH,
            FlowWithinPromise::new);

    private final Limits limits;
    private final String flow;

    private FlowWithinPromise(Options options) {
        this.limits = new Limits(options);
        this.flow = options.get("flow");
    }

    @Override
    public void look(Inspection at) {
        limits.promise(at)
                .ifPresent(promise -> sum(at, promise.unit())
                        .filter(sum -> sum.amount() > promise.amount())
                        .ifPresent(sum -> report(at, sum, promise)));
    }

    private Optional<TimeLimit> sum(Inspection at, String unit) {
        long sum = 0;
        for (JsonNode step : at.list(flow)) {
            if (step.has("days") && !unit.equals(step.path("unit").asText())) {
                return Optional.empty();
            }
            sum += step.path("days").asLong();
        }
        return Optional.of(new TimeLimit(sum, unit));
    }

    private void report(Inspection at, TimeLimit sum, TimeLimit promise) {
        Rule worded = Wording.put(FLOW_WITHIN_PROMISE, "sum", limits.words(sum));
        at.report(Wording.put(worded, "promise", limits.words(promise)), flow, Map.of("title", at.titleOf(flow)));
    }
}
