package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case is applied for, then accepted, then finished, and what is promised lies after acceptance. */
final class TimesInOrder implements Check {
    static final Rule TIMES_IN_ORDER = Rule.error(
            "times-in-order",
            new Text("时间先后不对", "times in the wrong order"),
            new Text(
                    "“{title}”是 {value}，早于“{other}”的 {earlier}",
                    "\"{title}\" is {value}, earlier than \"{other}\", {earlier}"),
            new Text("请核对两处，改正写错的一处", "compare the two and correct the wrong one"));

    static final NamedCheck NAMED = new NamedCheck(
            "times-in-order",
            List.of(TIMES_IN_ORDER),
            Map.of("apply", "applyTime", "accept", "acceptTime", "result", "resultTime", "due", "promiseDate"),
            Map.of(),
            TimesInOrder::new);

    private final String apply;
    private final String accept;
    private final String result;
    private final String due;

    private TimesInOrder(Options options) {
        this.apply = options.get("apply");
        this.accept = options.get("accept");
        this.result = options.get("result");
        this.due = options.get("due");
    }

    @Override
    public void look(Inspection at) {
        compare(at, apply, accept);
        compare(at, accept, result);
        compare(at, accept, due);
    }

    private static void compare(Inspection at, String first, String then) {
        Optional<Moment> before = at.moment(first);
        Optional<Moment> after = at.moment(then);
        if (before.isPresent() && after.isPresent() && after.get().isBefore(before.get())) {
            at.report(
                    TIMES_IN_ORDER,
                    then,
                    Map.of(
                            "title", at.titleOf(then),
                            "value", after.get().toString(),
                            "other", at.titleOf(first),
                            "earlier", before.get().toString()));
        }
    }
}
