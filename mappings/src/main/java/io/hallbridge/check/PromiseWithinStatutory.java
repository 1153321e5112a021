package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The promised limit is not longer than the statutory one. */
final class PromiseWithinStatutory implements Check {
    static final Rule PROMISE_WITHIN_STATUTORY = Rule.error(
            "promise-within-statutory",
            new Text("承诺时限大于法定时限", "promise longer than the statutory limit"),
            new Text(
                    "“{title}”是 {promise}，比“{other}”的 {statutory}长",
                    "\"{title}\" is {promise}, longer than \"{other}\", {statutory}"),
            new Text("请把承诺时限改到不超过 {statutory}", "promise at most {statutory}"));

    static final Rule LIMITS_NOT_COMPARABLE = Rule.warning(
            "limits-not-comparable",
            new Text("承诺时限与法定时限无法比较", "promise and statutory limit cannot be compared"),
            new Text(
                    "“{title}”是 {promise}，“{other}”是 {statutory}，单位不同，比不出长短",
                    "\"{title}\" is {promise} and \"{other}\" is {statutory}; the units do not tell which is longer"),
            new Text("请改用与法定时限相同的单位", "use the unit of the statutory limit"));

    static final NamedCheck NAMED = new NamedCheck(
            "promise-within-statutory",
            List.of(PROMISE_WITHIN_STATUTORY, LIMITS_NOT_COMPARABLE),
            Limits.FIELDS,
            Limits.MONTH,
            PromiseWithinStatutory::new);

    private final Limits limits;
    private final String field;
    private final String other;

    private PromiseWithinStatutory(Options options) {
        this.limits = new Limits(options);
        this.field = options.get("promise");
        this.other = options.get("statutory");
    }

    @Override
    public void look(Inspection at) {
        limits.promise(at)
                .ifPresent(promise -> limits.statutory(at).ifPresent(statutory -> compare(at, promise, statutory)));
    }

    private void compare(Inspection at, TimeLimit promise, TimeLimit statutory) {
        OptionalInt order = promise.compare(statutory, limits.month());
        if (order.isEmpty()) {
            report(at, LIMITS_NOT_COMPARABLE, promise, statutory);
        } else if (order.getAsInt() > 0) {
            report(at, PROMISE_WITHIN_STATUTORY, promise, statutory);
        }
    }

    private void report(Inspection at, Rule rule, TimeLimit promise, TimeLimit statutory) {
        Rule worded =
                Wording.put(Wording.put(rule, "promise", limits.words(promise)), "statutory", limits.words(statutory));
        at.report(worded, field, Map.of("title", at.titleOf(field), "other", at.titleOf(other)));
    }
}
